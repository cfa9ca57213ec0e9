package io.hazardflow.drill.schedule;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 单位负责人审批: the head of the unit approves the plan of a drill or sends it back; never who wrote it. */
@Component
class ApproveDrill implements FormStep {

    static final String APPROVE = "APPROVE";

    private final Drills drills;
    private final DrillPlanWords words;
    private final DrillSchedules schedules;
    private final ReturnedPlan returned;
    private final DrillDuties duties;
    private final PostNames posts;
    private final TaskDeadlines deadlines;
    private final Clock clock;

    ApproveDrill(Drills drills, DrillPlanWords words, DrillSchedules schedules, ReturnedPlan returned, DrillDuties duties, PostNames posts,
                 TaskDeadlines deadlines, Clock clock) {
        this.drills = drills;
        this.words = words;
        this.schedules = schedules;
        this.returned = returned;
        this.duties = duties;
        this.posts = posts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return EmergencyDrill.APPROVE_DRILL;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("plan", words.plan(drills.get(context.caseNumber())));
    }

    @Override
    public Outcome submit(Submission submission) {
        Drill drill = drills.get(submission.context().caseNumber());
        duties.check(submission.context(), "单位负责人审批");
        if (!APPROVE.equals(submission.text("decision"))) {
            Caller caller = submission.context().caller();
            return new Outcome(drill.number(), returned.variables(drill).and(EmergencyDrill.APPROVED, false).map(),
                returned.facts("单位负责人 " + caller.name() + " 退回：" + submission.text("opinion")).map(), List.of());
        }
        if (!drill.drillAt().isAfter(clock.instant())) {
            throw new FormRejectedException("decision", "审批意见", "演练时间 " + Deadlines.shown(drill.drillAt()) + " 已过，只能退回，由编制人改期");
        }
        Facts facts = Facts.of("approvedAt", clock.instant());
        if (!Boolean.TRUE.equals(drill.publicImpact())) {
            facts.and("state", DrillState.READY.name());
        }
        return new Outcome(drill.number(), Facts.of(EmergencyDrill.APPROVED, true).map(), facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        Drill drill = drills.get(submission.context().caseNumber());
        if (!APPROVE.equals(submission.text("decision"))) {
            return Optional.empty();
        }
        return Boolean.TRUE.equals(drill.publicImpact())
            ? Optional.of(new NextStep("会商审批", schedules.get(drill.number()).posts().stream().map(posts::label).collect(Collectors.joining("、")),
                deadlines.due(EmergencyDrill.APPROVE_PUBLIC_IMPACT)))
            : Optional.of(new NextStep("组织实施", drill.unitName(), drill.drillAt()));
    }
}
