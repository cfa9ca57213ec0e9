package io.hazardflow.hazard.step;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 即查即改: put right within the same visit, shown by a pair of photos. */
@Component
class FixOnSite implements FormStep {

    private final HazardCases cases;
    private final Feedback feedback;

    FixOnSite(HazardCases cases, Feedback feedback) {
        this.cases = cases;
        this.feedback = feedback;
    }

    @Override
    public String formId() {
        return HazardProcess.FIX_ON_SITE;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        return feedback.accept(submission, hazard, HazardState.ON_SITE_FIXED, hazard.reportedAt(), "上报时间");
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(feedback.review(cases.get(submission.context().caseNumber())));
    }
}
