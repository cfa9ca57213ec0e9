package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardNumbers;
import io.hazardflow.hazard.HazardScope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hazard list of a person, paged by key: page 1,000 costs what page 1 costs. */
@Component
class HazardList {

    private static final String NEVER = "9999-12-31T00:00:00Z";
    private static final String MOMENT =
        "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?Z";
    private static final Map<String, Order> ORDERS = Map.of(
        "-reportedAt", new Order("h.reported_at", "desc", "<"),
        "reportedAt", new Order("h.reported_at", "asc", ">"),
        "deadline", new Order(OpenHazards.DEADLINE, "asc", ">"),
        "-deadline", new Order(OpenHazards.DEADLINE, "desc", "<"));

    private final JdbcClient jdbc;
    private final HazardScope scope;
    private final Clock clock;

    HazardList(JdbcClient jdbc, HazardScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    private record Order(String expression, String direction, String comparison) {
    }

    /** @param next key of the following page, null on the last one */
    record Page(List<HazardCase> cases, String next) {
    }

    static boolean knows(String sort) {
        return ORDERS.containsKey(sort);
    }

    Page page(Caller caller, HazardFilter filter, String sort, int size, long offset, String after) {
        Order order = ORDERS.get(sort);
        HazardFilter.Conditions conditions = filter.conditions(clock);
        ScopeCondition within = scope.of(caller);
        String[] key = after == null ? null : decode(after);
        List<HazardCase> cases = jdbc.sql("select h.* from hazardflow.hazard h where " + within.sql() + conditions.sql()
                + (key == null ? ""
                    : " and (" + order.expression() + ", h.number) " + order.comparison() + " (cast(:key as timestamptz), :keyNumber)")
                + " order by " + order.expression() + " " + order.direction() + ", h.number " + order.direction()
                + " limit :limit offset :offset")
            .params(within.parameters()).params(conditions.parameters())
            .param("limit", size + 1).param("offset", key == null ? offset : 0)
            .param("key", key == null ? null : key[0]).param("keyNumber", key == null ? null : key[1])
            .query(HazardCase.class).list();
        return cases.size() <= size ? new Page(cases, null) : new Page(cases.subList(0, size), encode(cases.get(size - 1), sort));
    }

    long count(Caller caller, HazardFilter filter) {
        HazardFilter.Conditions conditions = filter.conditions(clock);
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select count(*) from hazardflow.hazard h where " + within.sql() + conditions.sql())
            .params(within.parameters()).params(conditions.parameters()).query(Long.class).single();
    }

    private static String encode(HazardCase last, String sort) {
        Object value = sort.endsWith("reportedAt") ? last.reportedAt() : last.deadline() == null ? NEVER : last.deadline();
        return Base64.getUrlEncoder().withoutPadding().encodeToString((value + "|" + last.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] decode(String after) {
        String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|");
        if (parts.length != 2 || !parts[0].matches(MOMENT) || !parts[1].matches(HazardNumbers.PATTERN)) {
            throw new IllegalArgumentException("after");
        }
        return parts;
    }
}
