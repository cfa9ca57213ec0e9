package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.ledger.Actor;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Streets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The annual drill plans that a person may see. */
@Component
class AnnualPlanList {

    private static final String COLUMNS = """
        p.number, p.state, p.year, p.unit_kind, p.unit, p.unit_name, p.enterprise, p.street, p.department, p.confirming_group, p.adjust_until,
        p.confirm_until, p.adjusted_at, p.adjusted_by, p.confirmed_at, p.confirmed_by, p.confirmation_late, coalesce(p.returned_times, 0) as returned_times,
        n.drills, n.held, n.overdue
        from hazardflow.annual_drill_plan p
        cross join lateral (select count(*) as drills, count(d.held_at) as held, count(*) filter (where\s""" + DrillFilter.OVERDUE + """
        ) as overdue from hazardflow.drill d where d.unit = p.unit and d.year = p.year and d.cancelled_at is null) n
        """;

    private final JdbcClient jdbc;
    private final DrillScope scope;
    private final OpenTasks tasks;
    private final Departments departments;
    private final Streets streets;
    private final Clock clock;

    AnnualPlanList(JdbcClient jdbc, DrillScope scope, OpenTasks tasks, Departments departments, Streets streets, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.tasks = tasks;
        this.departments = departments;
        this.streets = streets;
        this.clock = clock;
    }

    /**
     * What the list is narrowed to; null or blank means "any".
     *
     * @param state comma list of states
     * @param q     words in number or unit
     */
    record Filter(Integer year, String state, String q) {

        private Conditions conditions(CalendarFilter units) {
            Conditions conditions = units.conditions("p").among("p.state", "states", state).words("(p.number || ' ' || coalesce(p.unit_name, ''))", q);
            return year == null ? conditions : conditions.with(" and p.year = :year", "year", year);
        }
    }

    /** A plan as its row has it, with the drills of its year counted. */
    record Plan(String number, AnnualPlanState state, int year, UnitKind unitKind, String unit, String unitName, String enterprise, String street,
                String department, String confirmingGroup, Instant adjustUntil, Instant confirmUntil, Instant adjustedAt, String adjustedBy,
                Instant confirmedAt, String confirmedBy, Boolean confirmationLate, int returnedTimes, int drills, int held, int overdue) {
    }

    List<AnnualPlanRow> page(Caller caller, Filter filter, CalendarFilter units, int size, long offset) {
        List<Plan> plans = select("select " + COLUMNS, " order by p.year desc, p.confirm_until, p.unit limit :limit offset :offset", caller, filter, units)
            .param("limit", size).param("offset", offset).query(Plan.class).list();
        Map<String, List<OpenTask>> open = tasks.of(plans.stream().map(Plan::number).toList());
        return plans.stream().map(plan -> row(plan, open.getOrDefault(plan.number(), List.of()), caller)).toList();
    }

    /** How many plans stand in which state. */
    Map<AnnualPlanState, Integer> counts(Caller caller, Filter filter, CalendarFilter units) {
        return select("select p.state, count(*) from hazardflow.annual_drill_plan p ", " group by p.state", caller, filter, units)
            .query((row, index) -> Map.entry(AnnualPlanState.valueOf(row.getString(1)), row.getInt(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long count(Caller caller, Filter filter, CalendarFilter units) {
        return select("select count(*) from hazardflow.annual_drill_plan p ", "", caller, filter, units).query(Long.class).single();
    }

    /** Years that have plans, the newest first. */
    List<Integer> years(Caller caller) {
        ScopeCondition within = scope.ofAnnualPlans(caller);
        return jdbc.sql("select distinct p.year from hazardflow.annual_drill_plan p where p.year is not null and " + within.sql() + " order by 1 desc")
            .params(within.parameters()).query(Integer.class).list();
    }

    /** @throws org.springframework.web.ErrorResponseException 404 for a plan that is not there, or that the caller may not see */
    Plan get(String number, Caller caller) {
        ScopeCondition within = scope.ofAnnualPlans(caller);
        return jdbc.sql("select " + COLUMNS + " where p.number = :number and " + within.sql()).params(within.parameters()).param("number", number)
            .query(Plan.class).optional().orElseThrow(() -> Refusals.notFound("没有编号为 " + number + " 的年度演练计划，或不在您的查看范围"));
    }

    AnnualPlanRow row(Plan p, List<OpenTask> open, Caller viewer) {
        Instant now = clock.instant();
        boolean late = p.state() == AnnualPlanState.ADJUSTING && p.adjustUntil() != null && p.adjustUntil().isBefore(now)
            || p.state() == AnnualPlanState.CONFIRMING && p.confirmUntil() != null && p.confirmUntil().isBefore(now);
        return new AnnualPlanRow(p.number(), p.year(), p.unit(), p.unitName(), p.unitKind().name(), p.unitKind().label(), p.street(),
            DrillRows.label(p.street(), streets::name), p.department(), DrillRows.label(p.department(), departments::name), p.state().name(),
            p.state().label(), p.drills(), p.held(), p.overdue(), p.adjustUntil(), p.confirmUntil(), p.adjustedAt(),
            Actor.SYSTEM.userId().equals(p.adjustedBy()), p.confirmedAt(), Boolean.TRUE.equals(p.confirmationLate()), late,
            open.isEmpty() ? null : tasks.holder(open.get(0), viewer));
    }

    private JdbcClient.StatementSpec select(String what, String rest, Caller caller, Filter filter, CalendarFilter units) {
        ScopeCondition within = scope.ofAnnualPlans(caller);
        Conditions conditions = filter.conditions(units);
        return jdbc.sql(what + " where " + within.sql() + conditions.sql() + rest).params(within.parameters()).params(conditions.parameters());
    }
}
