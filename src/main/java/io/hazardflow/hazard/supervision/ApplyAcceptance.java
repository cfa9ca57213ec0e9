package io.hazardflow.hazard.supervision;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 申请验收: the rectifying unit has its work evaluated and asks for acceptance, once it has fed back. */
@Component
class ApplyAcceptance implements FormStep {

    private static final Set<HazardState> RECTIFIED =
        Set.of(HazardState.FEEDBACK_SUBMITTED, HazardState.REVIEWING, HazardState.REVIEW_PASSED);

    private final HazardCases cases;
    private final SupervisedCases supervised;
    private final PostNames posts;
    private final TaskDeadlines deadlines;

    ApplyAcceptance(HazardCases cases, SupervisedCases supervised, PostNames posts, TaskDeadlines deadlines) {
        this.cases = cases;
        this.supervised = supervised;
        this.posts = posts;
        this.deadlines = deadlines;
    }

    @Override
    public String formId() {
        return Supervision.APPLY_ACCEPTANCE;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        if (!RECTIFIED.contains(hazard.state())) {
            throw new FormRejectedException(null, "申请验收", "提交整改反馈后才能申请验收，案件现在是「" + hazard.state().label() + "」");
        }
        return new Outcome(hazard.number(), Map.of(), SupervisionState.ACCEPTANCE.facts().map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        String dept = supervised.get(submission.context().caseNumber()).supervisionDept();
        return Optional.of(new NextStep("联合验收", posts.label(Role.DEPT.group(dept)), deadlines.due("accept-jointly")));
    }
}
