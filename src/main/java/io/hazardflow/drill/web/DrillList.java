package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drills that a person may see. */
@Component
class DrillList {

    private static final String OVER = "d.archived_at is not null or d.cancelled_at is not null";
    private static final Map<String, String> ORDERS = Map.of(
        "next", "(" + OVER + "), case when " + OVER + " then null else d.due_on end, d.due_on desc, d.number",
        "dueOn", "d.due_on, d.number", "-dueOn", "d.due_on desc, d.number desc",
        "heldAt", "d.held_at nulls last, d.number", "-heldAt", "d.held_at desc nulls last, d.number desc");

    private final JdbcClient jdbc;
    private final DrillScope scope;
    private final Clock clock;

    DrillList(JdbcClient jdbc, DrillScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    static boolean knows(String sort) {
        return ORDERS.containsKey(sort);
    }

    List<Drill> page(Caller caller, DrillFilter filter, String sort, int size, long offset) {
        return select("d.*", " order by " + ORDERS.get(sort) + " limit :limit offset :offset", caller, filter)
            .param("limit", size).param("offset", offset).query(Drill.class).list();
    }

    long count(Caller caller, DrillFilter filter) {
        return select("count(*)", "", caller, filter).query(Long.class).single();
    }

    /** @throws org.springframework.web.ErrorResponseException 404 for a drill that is not there, or that the caller may not see */
    Drill get(String number, Caller caller) {
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select d.* from hazardflow.drill d where d.number = :number and " + within.sql()).params(within.parameters())
            .param("number", number).query(Drill.class).optional()
            .orElseThrow(() -> Refusals.notFound("没有编号为 " + number + " 的演练，或不在您的查看范围"));
    }

    /** Years of obligations, the newest first. */
    List<Integer> years(Caller caller) {
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select distinct d.year from hazardflow.drill d where d.year is not null and " + within.sql() + " order by 1 desc")
            .params(within.parameters()).query(Integer.class).list();
    }

    private JdbcClient.StatementSpec select(String what, String order, Caller caller, DrillFilter filter) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions();
        return jdbc.sql("select " + what + " from hazardflow.drill d where " + within.sql() + conditions.sql() + order)
            .params(within.parameters()).params(conditions.parameters()).param("today", LocalDate.now(clock));
    }
}
