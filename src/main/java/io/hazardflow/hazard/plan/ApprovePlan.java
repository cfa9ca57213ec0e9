package io.hazardflow.hazard.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.rule.LastStep;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 方案审核: the department passes a plan or sends it back; never who wrote it. */
@Component
class ApprovePlan implements FormStep {

    private final HazardCases cases;
    private final LastStep lastStep;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final RuntimeService runtime;
    private final Clock clock;

    ApprovePlan(HazardCases cases, LastStep lastStep, TaskDeadlines deadlines, PostNames posts, @Lazy RuntimeService runtime, Clock clock) {
        this.cases = cases;
        this.lastStep = lastStep;
        this.deadlines = deadlines;
        this.posts = posts;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return RectificationPlan.APPROVE_PLAN;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        check(submission.context().caller(), hazard);
        if (approved(submission)) {
            return new Outcome(hazard.number(), Facts.of(RectificationPlan.PLAN_APPROVED, true).map(),
                Facts.of("planState", RectificationPlan.State.APPROVED.name()).and("planApprovedAt", clock.instant()).map(), List.of());
        }
        int returns = RectificationPlan.PLAN_RETURNS.of(runtime.getVariable(submission.context().processInstanceId(),
            RectificationPlan.PLAN_RETURNS.name())) + 1;
        return new Outcome(hazard.number(), Facts.of(RectificationPlan.PLAN_APPROVED, false).and(RectificationPlan.PLAN_RETURNS,
            returns).map(),
            Facts.of("planState", RectificationPlan.State.RETURNED.name()).and("planReturns", returns).map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        if (submission.text("decision") == null) {
            return Optional.empty();
        }
        HazardCase hazard = cases.get(submission.context().caseNumber());
        boolean major = hazard.level() == Level.MAJOR;
        return Optional.of(approved(submission)
            ? new NextStep("整改反馈", posts.label(hazard.rectifierGroup()), hazard.deadline())
            : new NextStep("整改方案（五落实）",
                posts.label(major && hazard.ownerGroup() == null ? Role.ENTERPRISE_HEAD.group(hazard.enterprise())
                    : hazard.rectifierGroup()),
                deadlines.due(major ? "draft-plan.major" : "draft-plan")));
    }

    void check(Caller caller, HazardCase hazard) {
        SeparationOfDuties.checkOfficial(caller, "方案审核");
        if (lastStep.doneBy(caller, hazard.number(), RectificationPlan.DRAFT_PLAN, "planAuthorFor")) {
            throw new FormRejectedException(null, "方案审核", "编制人不能审核自己的方案");
        }
    }

    private static boolean approved(Submission submission) {
        return "APPROVE".equals(submission.text("decision"));
    }
}
