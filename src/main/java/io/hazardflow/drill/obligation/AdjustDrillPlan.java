package io.hazardflow.drill.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.Drill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 调整演练计划: the unit says for each of its drills by which plan and on which day in its window. */
@Component
class AdjustDrillPlan implements FormStep {

    private final AnnualPlans plans;
    private final PlanLines lines;
    private final FittingPlans fitting;
    private final OpenObligations open;
    private final WorkingDays workingDays;
    private final LastStep lastStep;
    private final Clock clock;

    AdjustDrillPlan(AnnualPlans plans, PlanLines lines, FittingPlans fitting, OpenObligations open, WorkingDays workingDays, LastStep lastStep,
                    Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.fitting = fitting;
        this.open = open;
        this.workingDays = workingDays;
        this.lastStep = lastStep;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return AnnualPlanProcess.ADJUST_DRILL_PLAN;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        AnnualPlan plan = plans.get(context.caseNumber());
        List<UnitPlan> known = fitting.of(plan.unit());
        Map<String, Drill> drills = drills(plan);
        Map<String, Object> values = new HashMap<>();
        Function<Drill, String> asked = fitting.asked(plan.unit(), plan.year());
        values.put("drills", lines.of(plan).stream().map(line -> {
            Drill drill = drills.get(line.number());
            return row(line, drill, PlanLines.what(drill, asked.apply(drill)), known);
        }).toList());
        values.put("plans", known.stream().map(one -> Map.of("value", one.id(), "label", one.title())).toList());
        values.put("hasPlans", !known.isEmpty());
        boolean returned = Objects.requireNonNullElse(plan.returnedTimes(), 0) > 0;
        values.put("wasReturned", returned);
        if (returned) {
            lastStep.of(plan.number(), AnnualPlanProcess.CONFIRM_DRILL_PLAN).ifPresent(event ->
                values.put("returned", event.document().path("reason").asText("")));
        }
        return values;
    }

    private static Map<String, Object> row(PlanLine line, Drill drill, String what, List<UnitPlan> known) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", line.number());
        row.put("what", what);
        row.put("window", PlanLines.window(drill));
        if (known.stream().anyMatch(plan -> plan.id().equals(line.plan()))) {
            row.put("plan", line.plan());
        }
        row.put("plannedOn", line.plannedOn().toString());
        row.put("note", line.note());
        return row;
    }

    @Override
    public Outcome submit(Submission submission) {
        AnnualPlan plan = plans.get(submission.context().caseNumber());
        Map<String, Drill> drills = drills(plan);
        Function<Drill, String> asked = fitting.asked(plan.unit(), plan.year());
        Set<String> seen = new HashSet<>();
        int row = 0;
        for (PlanLine line : PlanLines.read(submission.document())) {
            JsonNode sent = submission.document().path("drills").get(row);
            Row place = new Row(row++);
            Drill drill = drills.get(line.number());
            if (drill == null) {
                throw place.refused("number", "编号", "不是本计划的演练，或已安排、已取消，请刷新后重填");
            }
            if (!seen.add(line.number())) {
                throw place.refused("number", "编号", "有重复项");
            }
            if (!PlanLines.what(drill, asked.apply(drill)).equals(sent.path("what").asText())) {
                throw place.refused("what", "演练", "不能更改");
            }
            if (!PlanLines.window(drill).equals(sent.path("window").asText())) {
                throw place.refused("window", "窗口", "不能更改");
            }
            check(line, drill, place);
        }
        List<String> missing = new ArrayList<>(drills.keySet());
        missing.removeAll(seen);
        if (!missing.isEmpty()) {
            throw new FormRejectedException("drills", "各次演练", "缺少 " + String.join("、", missing) + "，请刷新后重填");
        }
        Facts facts = Facts.of("state", AnnualPlanState.CONFIRMING.name()).and("adjustedAt", clock.instant())
            .and("adjustedBy", submission.context().caller().userId());
        return new Outcome(plan.number(), Map.of(), facts.map(), List.of());
    }

    private void check(PlanLine line, Drill drill, Row place) {
        LocalDate day = line.plannedOn();
        if (day.isBefore(drill.windowStart()) || day.isAfter(drill.windowEnd())) {
            throw place.refused("plannedOn", "计划日期", "应在 " + drill.windowStart() + " 至 " + drill.windowEnd() + " 之间");
        }
        if (day.isBefore(LocalDate.now(clock))) {
            throw place.refused("plannedOn", "计划日期", "不能早于今天");
        }
        if (!workingDays.isWorkingDay(day) && line.note() == null) {
            throw place.refused("note", "说明", "必填：计划日期 " + day + " 不是工作日，请写明理由");
        }
        List<UnitPlan> allowed = fitting.of(drill);
        if (!allowed.isEmpty() && allowed.stream().noneMatch(one -> one.id().equals(line.plan()))) {
            throw place.refused("plan", "演练的预案", "应为 " + allowed.stream().map(UnitPlan::title).collect(Collectors.joining("、")));
        }
    }

    private Map<String, Drill> drills(AnnualPlan plan) {
        return open.of(plan.unit(), plan.year()).stream().collect(Collectors.toMap(Drill::number, Function.identity()));
    }

    /** @param index from 0 */
    private record Row(int index) {

        FormRejectedException refused(String key, String label, String rule) {
            int number = index + 1;
            return new FormRejectedException("drills[" + number + "]." + key, "各次演练·第 " + number + " 行·" + label, rule);
        }
    }
}
