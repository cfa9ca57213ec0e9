package io.hazardflow.drill.obligation;

import io.hazardflow.access.Callers;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.ledger.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * 撤回不再需要的演练: what no rule asks for any more and nobody has scheduled. What its time was over for stays, as it was owed then, unless the unit
 * is out of business. A drill whose plan is not in force any more gets another plan that its rule allows.
 */
@Component
class WithdrawObligations implements JavaDelegate {

    private static final String NEW_VERSION = "预案版本更新";

    private final OpenObligations open;
    private final DrilledUnits units;
    private final Requirements requirements;
    private final DrillYears years;
    private final PlannedDays plannedDays;
    private final AnnualPlans annualPlans;
    private final RuntimeService runtime;
    private final Callers callers;
    private final Clock clock;

    WithdrawObligations(OpenObligations open, DrilledUnits units, Requirements requirements, DrillYears years, PlannedDays plannedDays,
                        AnnualPlans annualPlans, @Lazy RuntimeService runtime, Callers callers, Clock clock) {
        this.open = open;
        this.units = units;
        this.requirements = requirements;
        this.years = years;
        this.plannedDays = plannedDays;
        this.annualPlans = annualPlans;
        this.runtime = runtime;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Optional<DrilledUnit>> known = new HashMap<>();
        Map<Integer, Function<DrilledUnit, List<Requirement>>> rules = new HashMap<>();
        for (Drill drill : open.all()) {
            Optional<DrilledUnit> unit = known.computeIfAbsent(drill.unit(), key -> units.find(key, today));
            if (unit.isEmpty()) {
                send(EmergencyDrill.DRILL_CANCELLED, drill.number(), Withdrawal.NO_UNIT);
            } else if (!drill.windowEnd().isBefore(today)) {
                check(drill, unit.get(), rules.computeIfAbsent(drill.year(), year -> requirements.on(years.decidedOn(year))));
            }
        }
        annualPlans.withoutDrills().forEach(number -> send(AnnualPlanProcess.ANNUAL_PLAN_DROPPED, number, Withdrawal.NO_DRILLS));
    }

    private void check(Drill drill, DrilledUnit unit, Function<DrilledUnit, List<Requirement>> rules) {
        Optional<Requirement> requirement = rules.apply(unit).stream().filter(one -> one.asksFor(drill)).findFirst();
        if (requirement.isEmpty()) {
            boolean ofPlan = !drill.subject().equals(drill.unit()) || unit.plans().isEmpty();
            boolean gone = unit.plans().stream().noneMatch(plan -> plan.id().equals(drill.subject()));
            send(EmergencyDrill.DRILL_CANCELLED, drill.number(), ofPlan && gone ? Withdrawal.NO_PLAN : Withdrawal.NO_RULE);
            return;
        }
        List<UnitPlan> plans = requirement.get().plans();
        Optional<UnitPlan> itsPlan = plans.stream().filter(plan -> plan.id().equals(drill.plan())).findFirst();
        if (itsPlan.isEmpty()) {
            requirement.get().plan(Map.of()).ifPresent(plan -> plannedDays.changePlan(drill, plan, Withdrawal.NO_PLAN.label()));
        } else if (!itsPlan.get().version().equals(drill.planVersion())) {
            plannedDays.changePlan(drill, itsPlan.get(), NEW_VERSION);
        }
    }

    /** To whatever of the process still listens. */
    private void send(String message, String number, Withdrawal reason) {
        callers.asSystem(() -> {
            runtime.createExecutionQuery().processInstanceBusinessKey(number).messageEventSubscriptionName(message).list().forEach(waiting ->
                runtime.createMessageCorrelation(message).processInstanceId(waiting.getProcessInstanceId())
                    .setVariable(EmergencyDrill.CANCEL_REASON.name(), reason.label())
                    .setVariable(EmergencyDrill.CANCELLED_BY.name(), Actor.SYSTEM.userId()).correlate());
            return null;
        });
    }
}
