package io.hazardflow.drill.obligation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 更新演练安排: the drills that nobody has scheduled yet take the days and plans of the confirmed plan. */
@Component
class ApplyDrillPlan implements JavaDelegate {

    private final AnnualPlans plans;
    private final PlanLines lines;
    private final OpenObligations open;
    private final FittingPlans fitting;
    private final PlannedDays plannedDays;
    private final DrillRecord record;
    private final Clock clock;

    ApplyDrillPlan(AnnualPlans plans, PlanLines lines, OpenObligations open, FittingPlans fitting, PlannedDays plannedDays, DrillRecord record,
                   Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.open = open;
        this.fitting = fitting;
        this.plannedDays = plannedDays;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AnnualPlan plan = plans.get(execution.getProcessBusinessKey());
        Map<String, Drill> drills = open.of(plan.unit(), plan.year()).stream().collect(Collectors.toMap(Drill::number, Function.identity()));
        Map<String, UnitPlan> known = fitting.of(plan.unit()).stream().collect(Collectors.toMap(UnitPlan::id, Function.identity()));
        lines.of(plan).forEach(line ->
            plannedDays.change(drills.get(line.number()), line.plannedOn(), line.plan() == null ? null : known.get(line.plan()), plan.number()));
        record.append(execution, Facts.of("endedAt", clock.instant()));
    }
}
