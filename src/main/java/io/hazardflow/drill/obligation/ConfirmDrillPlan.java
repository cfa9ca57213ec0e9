package io.hazardflow.drill.obligation;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.access.Role;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.TaskCases;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.LastStep;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 确认年度计划: by the street or department, and never by somebody of the unit or whoever adjusted it. */
@Component
class ConfirmDrillPlan implements FormStep, ClaimRule {

    private static final String OWN = "编制单位的人员和调整人不能确认本单位的计划";

    private final AnnualPlans plans;
    private final PlanLines lines;
    private final OpenObligations open;
    private final FittingPlans fitting;
    private final DrillUnits units;
    private final PlanTimes times;
    private final LastStep lastStep;
    private final TaskCases tasks;
    private final Clock clock;

    ConfirmDrillPlan(AnnualPlans plans, PlanLines lines, OpenObligations open, FittingPlans fitting, DrillUnits units, PlanTimes times,
                     LastStep lastStep, TaskCases tasks, Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.open = open;
        this.fitting = fitting;
        this.units = units;
        this.times = times;
        this.lastStep = lastStep;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return AnnualPlanProcess.CONFIRM_DRILL_PLAN;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        AnnualPlan plan = plans.get(context.caseNumber());
        Map<String, Drill> drills = open.of(plan.unit(), plan.year()).stream().collect(Collectors.toMap(Drill::number, Function.identity()));
        String name = units.get(plan.unit()).name();
        Map<String, String> titles = fitting.of(plan.unit()).stream().collect(Collectors.toMap(UnitPlan::id, one -> withoutName(one.title(), name)));
        Function<Drill, String> asked = fitting.asked(plan.unit(), plan.year());
        return Map.of("drills", lines.of(plan).stream().map(line -> {
            Drill drill = drills.get(line.number());
            return row(line, drill, PlanLines.what(drill, asked.apply(drill)), titles);
        }).toList());
    }

    private static Map<String, Object> row(PlanLine line, Drill drill, String what, Map<String, String> titles) {
        Map<String, Object> row = new HashMap<>();
        row.put("what", what);
        row.put("plannedOn", line.plannedOn() + (line.plannedOn().equals(drill.proposedOn()) ? "" : "（建议 " + drill.proposedOn() + "）"));
        row.put("plan", line.plan() == null ? "" : titles.getOrDefault(line.plan(), line.plan()));
        row.put("note", Objects.requireNonNullElse(line.note(), ""));
        return row;
    }

    /** The plans of one unit all begin with its name. */
    private static String withoutName(String title, String name) {
        return title.startsWith(name) && title.length() > name.length() ? title.substring(name.length()) : title;
    }

    @Override
    public Outcome submit(Submission submission) {
        AnnualPlan plan = plans.get(submission.context().caseNumber());
        Caller caller = submission.context().caller();
        if (isOwn(caller, plan.number())) {
            throw new FormRejectedException(null, "确认年度计划", OWN);
        }
        boolean confirmed = "CONFIRM".equals(submission.text("decision"));
        Facts variables = Facts.of(AnnualPlanProcess.CONFIRMED, confirmed);
        if (confirmed) {
            Facts facts = Facts.of("state", AnnualPlanState.CONFIRMED.name()).and("confirmedAt", clock.instant()).and("confirmedBy", caller.userId());
            return new Outcome(plan.number(), variables.map(), facts.map(), List.of());
        }
        Instant adjustUntil = Deadlines.endOf(times.adjustUntil(plan.year()));
        Instant confirmUntil = Deadlines.endOf(times.confirmUntil(plan.year()));
        variables.and(AnnualPlanProcess.ADJUST_UNTIL, Date.from(adjustUntil)).and(AnnualPlanProcess.CONFIRM_UNTIL, Date.from(confirmUntil));
        Facts facts = Facts.of("state", AnnualPlanState.ADJUSTING.name())
            .and("returnedTimes", Objects.requireNonNullElse(plan.returnedTimes(), 0) + 1)
            .and("adjustUntil", adjustUntil)
            .and("confirmUntil", confirmUntil);
        return new Outcome(plan.number(), variables.map(), facts.map(), List.of());
    }

    @Override
    public Optional<String> refusal(Task task, Caller taker) {
        return AnnualPlanProcess.CONFIRM_DRILL_PLAN.equals(task.getTaskDefinitionKey())
            ? tasks.numberOf(task).filter(number -> isOwn(taker, number)).map(number -> "「确认年度计划」" + OWN) : Optional.empty();
    }

    private boolean isOwn(Caller person, String number) {
        DrillUnit unit = units.get(plans.get(number).unit());
        return person.isIn(unit.schedulingGroup()) || person.isIn(unit.headGroup()) || isOfEnterprise(person, unit)
            || lastStep.doneBy(person, number, AnnualPlanProcess.ADJUST_DRILL_PLAN);
    }

    private static boolean isOfEnterprise(Caller person, DrillUnit unit) {
        return unit.kind() == UnitKind.ENTERPRISE && person.memberships().stream()
            .anyMatch(membership -> membership.role().reach() == Role.Reach.ENTERPRISE && unit.enterprise().equals(membership.unit()));
    }
}
