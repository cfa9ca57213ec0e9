package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardScope;
import io.hazardflow.hazard.web.OpenHazards;
import io.hazardflow.lists.Conditions;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enterprises that a person may look at, with their hazards as far as he sees those: where something is overdue first. */
@Component
class EnterpriseList {

    private static final String ORDER = """
        \sorder by coalesce(n.overdue, 0) desc, coalesce(n.open, 0) desc, array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], e.risk_color),
            e.status <> 'OPERATING', e.name, e.id limit :limit offset :offset""";

    private final JdbcClient jdbc;
    private final EnterpriseScope scope;
    private final HazardScope hazards;
    private final Streets streets;
    private final Industries industries;
    private final Clock clock;

    EnterpriseList(JdbcClient jdbc, EnterpriseScope scope, HazardScope hazards, Streets streets, Industries industries, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.hazards = hazards;
        this.streets = streets;
        this.industries = industries;
        this.clock = clock;
    }

    /**
     * @param open    hazards that still exist
     * @param overdue of these, past their deadline
     */
    record Row(String id, String name, String creditCode, String street, String streetName, String address, String industryLabel, String riskColor,
               String status, int open, int overdue) {
    }

    private record Found(String id, String name, String creditCode, String street, String address, String industry, String riskColor, String status,
                         int open, int overdue) {
    }

    List<Row> page(Caller caller, EnterpriseFilter filter, int size, long offset) {
        return select("""
                e.id, e.name, e.credit_code, e.street, e.address, e.industry, e.risk_color, e.status, coalesce(n.open, 0) as open,
                coalesce(n.overdue, 0) as overdue""", ORDER, caller, filter)
            .param("limit", size).param("offset", offset).query(Found.class).list().stream().map(this::row).toList();
    }

    long count(Caller caller, EnterpriseFilter filter) {
        return select("count(*)", "", caller, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec select(String what, String rest, Caller caller, EnterpriseFilter filter) {
        ScopeCondition within = hazards.of(caller);
        Conditions conditions = filter.conditions(scope.of(caller));
        return jdbc.sql("select " + what + """
                 from hazardflow.enterprise e
                left join (select h.enterprise, count(*) as open, count(*) filter (where %s) as overdue from hazardflow.hazard h
                           where %s and %s group by h.enterprise) n on n.enterprise = e.id
                where true""".formatted(OpenHazards.OVERDUE, OpenHazards.CONDITION, within.sql()) + conditions.sql() + rest)
            .params(within.parameters()).params(conditions.parameters()).param("now", clock.instant().toString());
    }

    private Row row(Found e) {
        return new Row(e.id(), e.name(), e.creditCode(), e.street(), streets.name(e.street()), e.address(), industries.label(e.industry()), e.riskColor(),
            e.status(), e.open(), e.overdue());
    }
}
