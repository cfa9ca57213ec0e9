package io.hazardflow.hazard.step;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.SubGrade;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 整改反馈: the enterprise says what it did and shows it. */
@Component
class Rectify implements FormStep {

    private final HazardCases cases;
    private final Feedback feedback;
    private final Clock clock;

    Rectify(HazardCases cases, Feedback feedback, Clock clock) {
        this.cases = cases;
        this.feedback = feedback;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return HazardProcess.RECTIFY;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        feedback.checkFinished(submission, hazard.orderedAt(), "下达时间");
        feedback.checkPhotosAreNew(submission);
        if (hazard.subGrade().compareTo(SubGrade.G3) >= 0 && submission.text("rootCause") == null) {
            throw new FormRejectedException("rootCause", "原因分析", "G3 和重大隐患必填");
        }
        return new Outcome(hazard.number(), Facts.of(HazardProcess.FEEDBACK_GIVEN, true).map(),
            Facts.of(HazardState.FEEDBACK_SUBMITTED)
                .and("rectifier", submission.context().caller().userId())
                .and("feedbackAt", clock.instant()).map(),
            List.of());
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(feedback.review(cases.get(submission.context().caseNumber())));
    }
}
