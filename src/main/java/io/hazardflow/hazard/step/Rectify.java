package io.hazardflow.hazard.step;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.NextStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.SubGrade;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 整改反馈: the enterprise says what it did and shows it. */
@Component
class Rectify implements FormStep {

    private final HazardCases cases;
    private final Feedback feedback;

    Rectify(HazardCases cases, Feedback feedback) {
        this.cases = cases;
        this.feedback = feedback;
    }

    @Override
    public String formId() {
        return HazardProcess.RECTIFY;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        if (hazard.subGrade().compareTo(SubGrade.G3) >= 0 && submission.text("rootCause") == null) {
            throw new FormRejectedException("rootCause", "原因分析", "G3 和重大隐患必填");
        }
        return feedback.accept(submission, hazard, HazardState.FEEDBACK_SUBMITTED, hazard.orderedAt(), "下达时间");
    }

    @Override
    public Optional<NextStep> next(Submission submission) {
        return Optional.of(feedback.review(cases.get(submission.context().caseNumber())));
    }
}
