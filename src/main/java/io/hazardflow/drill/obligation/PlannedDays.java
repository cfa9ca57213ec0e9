package io.hazardflow.drill.obligation;

import io.hazardflow.access.Callers;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillTimes;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives drills another day or plan than they had; one that still waits for its time waits for the new one. */
@Component
class PlannedDays {

    private final DrillTimes times;
    private final Ledger ledger;
    private final RuntimeService runtime;
    private final Callers callers;

    PlannedDays(DrillTimes times, Ledger ledger, @Lazy RuntimeService runtime, Callers callers) {
        this.times = times;
        this.ledger = ledger;
        this.runtime = runtime;
        this.callers = callers;
    }

    /** The day of a confirmed annual plan. @param plan null where there is none */
    void change(Drill drill, LocalDate day, UnitPlan plan, String annualPlan) {
        Facts facts = Facts.of("plannedOn", day.toString()).and("year", day.getYear());
        if (plan != null) {
            take(facts, plan);
        }
        append(drill, facts, annualPlan);
        callers.asSystem(() -> {
            runtime.createExecutionQuery().processInstanceBusinessKey(drill.number()).messageEventSubscriptionName(EmergencyDrill.PLANNED_DAY_CHANGED)
                .list().forEach(waiting -> runtime.createMessageCorrelation(EmergencyDrill.PLANNED_DAY_CHANGED)
                    .processInstanceId(waiting.getProcessInstanceId())
                    .setVariable(EmergencyDrill.SCHEDULING_OPENS_AT.name(), times.schedulingOpens(day, drill.dueOn())).correlate());
            return null;
        });
    }

    /** Another plan in place of one that is not in force any more, or in another version. */
    void changePlan(Drill drill, UnitPlan plan, String because) {
        append(drill, take(new Facts(), plan), because);
    }

    private static Facts take(Facts facts, UnitPlan plan) {
        return facts.and("plan", plan.id()).and("planTitle", plan.title()).and("planVersion", plan.version());
    }

    private void append(Drill drill, Facts facts, String basis) {
        ledger.append(new LedgerEntry(drill.number(), EmergencyDrill.KEY, EmergencyDrill.CHANGE_PLANNED_DAY, Actor.SYSTEM, null, facts.map(),
            List.of(), List.of(basis)));
    }
}
