package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.visit.Inspection;
import io.hazardflow.campaign.visit.InspectionScope;
import io.hazardflow.lists.Conditions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inspections that a person may see: what is still to be done by its day, then what is over, the newest first. */
@Component
class InspectionList {

    private static final String ORDER = """
        \sorder by i.ended_at is not null, case when i.ended_at is null then i.due end nulls last, i.ended_at desc, i.number
         limit :limit offset :offset""";

    private final JdbcClient jdbc;
    private final InspectionScope scope;
    private final Clock clock;

    InspectionList(JdbcClient jdbc, InspectionScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    List<Inspection> page(Caller caller, InspectionFilter filter, int size, long offset) {
        return select("select i.* from hazardflow.inspection i where ", ORDER, caller, filter).param("limit", size).param("offset", offset)
            .query(Inspection.class).list();
    }

    long count(Caller caller, InspectionFilter filter) {
        return select("select count(*) from hazardflow.inspection i where ", "", caller, filter).query(Long.class).single();
    }

    Optional<Inspection> find(String number, Caller caller) {
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select i.* from hazardflow.inspection i where i.number = :number and " + within.sql()).params(within.parameters())
            .param("number", number).query(Inspection.class).optional();
    }

    private JdbcClient.StatementSpec select(String what, String order, Caller caller, InspectionFilter filter) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions();
        return jdbc.sql(what + within.sql() + conditions.sql() + order).params(within.parameters()).params(conditions.parameters())
            .param("now", clock.instant().toString()).param("me", caller.userId());
    }
}
