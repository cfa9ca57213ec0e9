package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 申请恢复: the head of the enterprise asks for consent, once the rectification was fed back. */
@Component
class ApplyResumption implements FormStep {

    private static final Set<HazardState> RECTIFIED =
        Set.of(HazardState.FEEDBACK_SUBMITTED, HazardState.REVIEWING, HazardState.REVIEW_PASSED);

    private final HazardCases cases;

    ApplyResumption(HazardCases cases) {
        this.cases = cases;
    }

    @Override
    public String formId() {
        return Suspension.APPLY_RESUMPTION;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        if (!RECTIFIED.contains(hazard.state())) {
            throw new FormRejectedException(null, "申请恢复", "提交整改反馈后才能申请恢复，案件现在是「" + hazard.state().label() + "」");
        }
        return new Outcome(hazard.number(), Map.of(), SuspensionState.RESUME_APPLIED.facts().map(), List.of());
    }
}
