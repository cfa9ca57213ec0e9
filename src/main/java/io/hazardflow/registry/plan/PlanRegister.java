package io.hazardflow.registry.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.registry.ContingencyPlan;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.PlanType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions to the register of contingency plans within somebody's scope. */
@Component
public class PlanRegister {

    /** As soon as the first reminder. */
    private static final int SOON_DAYS = 60;

    private static final String COLUMNS = """
        select p.id, p.title, p.level, p.plan_type, p.event_type, p.owner, p.enterprise, p.department, p.street, p.version, p.filed_on, p.revised_on,
            p.withdrawn_on, p.review_due""";
    private static final String FROM = " from hazardflow.contingency_plan p left join hazardflow.enterprise e on e.id = p.enterprise ";

    private final JdbcClient jdbc;
    private final Industries industries;
    private final Clock clock;

    PlanRegister(JdbcClient jdbc, Industries industries, Clock clock) {
        this.jdbc = jdbc;
        this.industries = industries;
        this.clock = clock;
    }

    /** What narrows the list; null for all. */
    public record Filter(String q, PlanState state, PlanType type, String level, String enterprise, String street, String department) {

        Filter in(PlanState other) {
            return new Filter(q, other, type, level, enterprise, street, department);
        }
    }

    /** What is due first at the top. */
    public List<ContingencyPlan> page(Caller caller, Filter filter, int limit, long offset) {
        return ask(COLUMNS + FROM, caller, filter, " order by p.review_due nulls last, p.id limit :limit offset :offset")
            .param("limit", limit).param("offset", offset).query(ContingencyPlan.class).list();
    }

    /** How many are in each list, whichever list is shown. */
    Map<PlanState, Long> counts(Caller caller, Filter filter) {
        Map<PlanState, Long> counts = new LinkedHashMap<>();
        Arrays.stream(PlanState.values()).forEach(state -> counts.put(state, count(caller, filter.in(state))));
        return counts;
    }

    public long count(Caller caller, Filter filter) {
        return ask("select count(*)" + FROM, caller, filter, "").query(Long.class).single();
    }

    Optional<ContingencyPlan> find(String id, Caller caller) {
        ScopeCondition scope = scope(caller);
        return jdbc.sql(COLUMNS + FROM + "where p.id = :id and " + scope.sql()).param("id", id).params(scope.parameters())
            .query(ContingencyPlan.class).optional();
    }

    private JdbcClient.StatementSpec ask(String select, Caller caller, Filter filter, String rest) {
        ScopeCondition scope = scope(caller);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(select + """
                where (cast(:q as text) is null or strpos(lower(p.title), :q) > 0 or strpos(lower(p.owner), :q) > 0 or lower(p.id) = :q)
                  and (cast(:type as text) is null or p.plan_type = :type) and (cast(:level as text) is null or p.level = :level)
                  and (cast(:enterprise as text) is null or p.enterprise = :enterprise)
                  and (cast(:street as text) is null or p.street = :street or e.street = :street)
                  and (cast(:department as text) is null or p.department = :department or e.industry = any(:industries))
                  and\s""" + scope.sql() + " and " + (filter.state() == null ? "true" : filter.state().sql()) + rest)
            .params(scope.parameters())
            .param("q", blankIsNull(filter.q())).param("type", filter.type() == null ? null : filter.type().name())
            .param("level", blankIsNull(filter.level(), false)).param("enterprise", blankIsNull(filter.enterprise(), false))
            .param("street", blankIsNull(filter.street(), false)).param("department", blankIsNull(filter.department(), false))
            .param("industries", filter.department() == null ? new String[0]
                : industries.supervisedBy(List.of(filter.department())).toArray(String[]::new))
            .param("today", today).param("soon", today.plusDays(SOON_DAYS));
    }

    /**
     * On {@code hazardflow.contingency_plan p} with its enterprise {@code e}: the enterprise its own; streets and departments those of their units
     * and, as they have to act by them, those of the district.
     */
    public ScopeCondition scope(Caller caller) {
        DataScope scope = caller.scope();
        if (scope.all()) {
            return ScopeCondition.ALL;
        }
        ScopeCondition.AnyOf parts = ScopeCondition.anyOf()
            .among("p.enterprise", "scopeEnterprises", scope.enterprises())
            .where("p.street = any(:scopeStreets) or e.street = any(:scopeStreets)", "scopeStreets", scope.streets())
            .among("p.department", "scopeDepartments", scope.departments())
            .among("e.industry", "scopeIndustries", industries.supervisedBy(scope.departments()));
        if (!scope.streets().isEmpty() || !scope.departments().isEmpty()) {
            parts.where("p.level = any(:scopeLevels)", "scopeLevels", List.of("GENERAL_GOV", "SPECIAL"));
        }
        return parts.build();
    }

    private static String blankIsNull(String text) {
        return blankIsNull(text, true);
    }

    private static String blankIsNull(String text, boolean lower) {
        return text == null || text.isBlank() ? null : lower ? text.strip().toLowerCase(Locale.ROOT) : text;
    }
}
