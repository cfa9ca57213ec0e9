package io.hazardflow.hazard.supervision;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 批准挂牌: a leader of the district decides whether the hazard is listed. */
@Component
class ApproveSupervision implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;
    private final PostNames posts;
    private final TaskDeadlines deadlines;

    ApproveSupervision(HazardCases cases, SupervisionDuties duties, PostNames posts, TaskDeadlines deadlines) {
        this.cases = cases;
        this.duties = duties;
        this.posts = posts;
        this.deadlines = deadlines;
    }

    @Override
    public String formId() {
        return Supervision.APPROVE_SUPERVISION;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        boolean approved = approved(submission);
        Facts facts = approved
            ? SupervisionState.APPROVED.facts().and("supervised", true).and("supervisionLeader", submission.text("responsibleLeader"))
            : SupervisionState.REFUSED.facts();
        return new Outcome(hazard.number(), Facts.of(Supervision.LISTING_APPROVED, approved).map(), facts.map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return approved(submission)
            ? Optional.of(new NextStep("下达督办通知书", posts.label(Role.SAFETY_COMMITTEE.key()), deadlines.due("issue-supervision-notice")))
            : Optional.empty();
    }

    private static boolean approved(Submission submission) {
        return "APPROVE".equals(submission.text("decision"));
    }
}
