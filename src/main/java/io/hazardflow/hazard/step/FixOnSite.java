package io.hazardflow.hazard.step;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 即查即改: put right within the same visit, shown by a pair of photos. */
@Component
class FixOnSite implements FormStep {

    private final HazardCases cases;
    private final Feedback feedback;
    private final Clock clock;

    FixOnSite(HazardCases cases, Feedback feedback, Clock clock) {
        this.cases = cases;
        this.feedback = feedback;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return HazardProcess.FIX_ON_SITE;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        feedback.checkFinished(submission, hazard.reportedAt(), "上报时间");
        feedback.checkPhotosAreNew(submission);
        return new Outcome(hazard.number(), Facts.of(HazardProcess.FEEDBACK_GIVEN, true).map(),
            Facts.of(HazardState.ON_SITE_FIXED)
                .and("rectifier", submission.context().caller().userId())
                .and("feedbackAt", clock.instant()).map(),
            List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(feedback.review(cases.get(submission.context().caseNumber())));
    }
}
