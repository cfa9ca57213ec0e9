package io.hazardflow.hazard.objection;

import io.hazardflow.access.PostNames;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.Posts;
import io.hazardflow.hazard.rule.TaskDeadlines;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 填写异议: what is wrong with the order, and what shows it. */
@Component
class RaiseObjection implements FormStep {

    private final HazardCases cases;
    private final Objections objections;
    private final TaskDeadlines deadlines;
    private final PostNames posts;
    private final Clock clock;

    RaiseObjection(HazardCases cases, Objections objections, TaskDeadlines deadlines, PostNames posts, Clock clock) {
        this.cases = cases;
        this.objections = objections;
        this.deadlines = deadlines;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return OrderObjection.RAISE_OBJECTION;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        objections.refusal(hazard, submission.context().caller()).ifPresent(reason -> {
            throw new FormRejectedException(null, "填写异议", reason);
        });
        return new Outcome(hazard.number(), Map.of(), Facts.of("objectionState", "RAISED").and("objectedAt", clock.instant()).map(),
            List.of(OrderObjection.LIMIT));
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        String reviewers = hazard.orderGroup() == null ? Posts.assigner(hazard) : hazard.orderGroup();
        return Optional.of(new NextStep("复核异议", posts.label(reviewers), deadlines.due(OrderObjection.REVIEW_OBJECTION)));
    }
}
