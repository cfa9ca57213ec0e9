package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 提请关闭: the head of the department says why the place cannot be made safe. */
@Component
class ProposeClosingDown implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;

    ProposeClosingDown(HazardCases cases, SuspensionDuties duties) {
        this.cases = cases;
        this.duties = duties;
    }

    @Override
    public String formId() {
        return Suspension.PROPOSE_CLOSING_DOWN;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Map.of(), SuspensionState.CLOSING_PROPOSED.facts().map(), List.of("resumption-refusal"));
    }
}
