package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.hazard.OpenTask;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.hazard.web.OpenStep;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.registry.Departments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers one drill: its row, its obligation, how it was planned, held and evaluated, and who holds it. */
@Component
class DrillDetails {

    private final DrillRows rows;
    private final DrillParts parts;
    private final DrillActions actions;
    private final DrillScope scope;
    private final OpenTasks tasks;
    private final Departments departments;
    private final DrillUnits units;
    private final PostNames posts;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final Clock clock;

    DrillDetails(DrillRows rows, DrillParts parts, DrillActions actions, DrillScope scope, OpenTasks tasks, Departments departments, DrillUnits units, PostNames posts,
                 Callers callers, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.actions = actions;
        this.scope = scope;
        this.tasks = tasks;
        this.departments = departments;
        this.units = units;
        this.posts = posts;
        this.callers = callers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    DrillDetail of(Drill d, Caller caller) {
        List<OpenTask> open = tasks.of(List.of(d.number())).getOrDefault(d.number(), List.of());
        Instant now = clock.instant();
        return new DrillDetail(rows.of(d, open, caller), d.enterprise(), d.planVersion(), d.period(), d.year(), d.basis(), d.proposedOn(), d.plannedOn(),
            annualPlan(d, caller), d.postponedTimes(), d.interruptedTimes(), DrillRows.label(d.reportTo(), departments::name), d.reportDue(),
            d.reportedAt(), d.submittedAt(), d.sampled(), d.qualified(), link(d.redoOf(), caller), link(d.redo(), caller), d.createdAt(), d.scheduledAt(),
            d.approvedAt(), d.beganAt(), d.evaluatedAt(), d.sampledAt(), d.overdueAt(), d.archivedAt(), d.cancelledAt(), d.cancelReason(),
            told(d), parts.hazard(d.neglectHazard(), caller), parts.schedule(d, caller), parts.evaluators(d, caller),
            parts.injects(d), parts.course(d), parts.evaluation(d, person(d.evaluatedBy(), caller)), parts.improvements(d, caller),
            open.stream().map(task -> OpenStep.of(task, tasks, caller, now)).toList(), actions.of(d, caller));
    }

    private String annualPlan(Drill d, Caller caller) {
        ScopeCondition within = scope.ofAnnualPlans(caller);
        return d.year() == null ? null : jdbc.sql("""
                select p.number from hazardflow.annual_drill_plan p where p.unit = :unit and p.year = :year and p.state <> 'WITHDRAWN' and\s"""
                + within.sql()).params(within.parameters()).param("unit", d.unit()).param("year", d.year()).query(String.class).optional().orElse(null);
    }

    /** The highest post that was told of its delay. */
    private String told(Drill d) {
        return d.told() == null ? null : units.find(d.unit()).map(unit -> posts.label(switch (d.told()) {
            case "STREET" -> unit.urgedGroup();
            case "DEPARTMENT" -> unit.pressingGroup();
            default -> Role.SAFETY_COMMITTEE.key();
        })).orElse(null);
    }

    private DrillDetail.Link link(String number, Caller caller) {
        ScopeCondition within = scope.of(caller);
        return number == null ? null : jdbc.sql("select d.* from hazardflow.drill d where d.number = :number and " + within.sql())
            .params(within.parameters()).param("number", number).query(Drill.class).optional()
            .map(other -> new DrillDetail.Link(other.number(), DrillRows.title(other))).orElse(null);
    }

    private String person(String account, Caller viewer) {
        return account == null ? null : AccountNames.shown(callers.byId(account), viewer);
    }
}
