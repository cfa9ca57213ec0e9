package io.hazardflow.hazard.supervision;

import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 提请挂牌督办: the committee's office puts the hazard up for supervision. */
@Component
class ProposeSupervision implements FormStep {

    private final HazardCases cases;
    private final SupervisionDuties duties;
    private final PostNames posts;
    private final TaskDeadlines deadlines;

    ProposeSupervision(HazardCases cases, SupervisionDuties duties, PostNames posts, TaskDeadlines deadlines) {
        this.cases = cases;
        this.duties = duties;
        this.posts = posts;
        this.deadlines = deadlines;
    }

    @Override
    public String formId() {
        return Supervision.PROPOSE_SUPERVISION;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Map.of(), SupervisionState.PROPOSED.facts().map(), List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(new NextStep("批准挂牌", posts.label(Role.DISTRICT_LEADER.key()), deadlines.due("approve-supervision")));
    }
}
