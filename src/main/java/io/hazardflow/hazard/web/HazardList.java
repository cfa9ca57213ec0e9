package io.hazardflow.hazard.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardNumbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hazard list of a person, paged by key: page 1,000 costs what page 1 costs, in both directions. */
@Component
public class HazardList {

    private static final String NEVER = "9999-12-31T00:00:00Z";
    private static final String MOMENT =
        "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?Z";
    private static final Map<String, Order> ORDERS = Map.of(
        "-reportedAt", new Order("h.reported_at", "desc"),
        "reportedAt", new Order("h.reported_at", "asc"),
        "deadline", new Order(OpenHazards.DEADLINE, "asc"),
        "-deadline", new Order(OpenHazards.DEADLINE, "desc"));

    private final JdbcClient jdbc;
    private final HazardSelection selection;

    HazardList(JdbcClient jdbc, HazardSelection selection) {
        this.jdbc = jdbc;
        this.selection = selection;
    }

    private record Order(String expression, String direction) {

        Order reversed() {
            return new Order(expression, direction.equals("asc") ? "desc" : "asc");
        }

        String beyondKey() {
            return " and (" + expression + ", h.number) " + (direction.equals("asc") ? ">" : "<") + " (cast(:key as timestamptz), :keyNumber)";
        }

        String sql() {
            return " order by " + expression + " " + direction + ", h.number " + direction;
        }
    }

    /**
     * @param next     key of the following page, null on the last one
     * @param previous key of the page before, null on the first one
     */
    public record Page(List<HazardCase> cases, String next, String previous) {
    }

    public static boolean knows(String sort) {
        return ORDERS.containsKey(sort);
    }

    static String orderBy(String sort) {
        return ORDERS.get(sort).sql();
    }

    /** @throws IllegalArgumentException if {@code after} is no key of this list */
    public Page page(Caller caller, HazardFilter filter, String sort, int size, long offset, String after) {
        List<HazardCase> found = read(caller, filter, ORDERS.get(sort), size, offset, after);
        List<HazardCase> cases = firstOf(found, size);
        boolean begun = !cases.isEmpty() && (after != null || offset > 0);
        return new Page(cases, found.size() > size ? encode(cases.get(size - 1), sort) : null, begun ? encode(cases.get(0), sort) : null);
    }

    /**
     * What stands before a key; the first page where that is less than a page.
     *
     * @throws IllegalArgumentException if {@code before} is no key of this list
     */
    Page pageBefore(Caller caller, HazardFilter filter, String sort, int size, String before) {
        List<HazardCase> found = read(caller, filter, ORDERS.get(sort).reversed(), size, 0, before);
        if (found.size() <= size) {
            return page(caller, filter, sort, size, 0, null);
        }
        List<HazardCase> cases = new ArrayList<>(firstOf(found, size));
        Collections.reverse(cases);
        return new Page(cases, encode(cases.get(size - 1), sort), encode(cases.get(0), sort));
    }

    public long count(Caller caller, HazardFilter filter) {
        ScopeCondition selected = selection.of(caller, filter);
        return jdbc.sql("select count(*) from hazardflow.hazard h where " + selected.sql()).params(selected.parameters())
            .query(Long.class).single();
    }

    /** One more than a page, to know whether there is another. The numbers are found in an index alone, before the broad rows are read. */
    private List<HazardCase> read(Caller caller, HazardFilter filter, Order order, int size, long offset, String from) {
        String[] key = from == null ? null : decode(from);
        ScopeCondition selected = selection.of(caller, filter);
        return jdbc.sql("select h.* from (select h.number from hazardflow.hazard h where " + selected.sql() + (key == null ? "" : order.beyondKey())
                + order.sql() + " limit :limit offset :offset) page join hazardflow.hazard h on h.number = page.number" + order.sql())
            .params(selected.parameters())
            .param("limit", size + 1).param("offset", key == null ? offset : 0)
            .param("key", key == null ? null : key[0]).param("keyNumber", key == null ? null : key[1])
            .query(HazardCase.class).list();
    }

    private static List<HazardCase> firstOf(List<HazardCase> cases, int size) {
        return cases.size() <= size ? cases : cases.subList(0, size);
    }

    private static String encode(HazardCase last, String sort) {
        Object value = sort.endsWith("reportedAt") ? last.reportedAt() : last.deadline() == null ? NEVER : last.deadline();
        return Base64.getUrlEncoder().withoutPadding().encodeToString((value + "|" + last.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] decode(String from) {
        String[] parts = new String(Base64.getUrlDecoder().decode(from), StandardCharsets.UTF_8).split("\\|");
        if (parts.length != 2 || !parts[0].matches(MOMENT) || !parts[1].matches(HazardNumbers.PATTERN)) {
            throw new IllegalArgumentException("key");
        }
        return parts;
    }
}
