package io.hazardflow.hazard.lookback;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 督促回头看: the head of the visitor's unit says why nobody has gone and who goes when. */
@Component
class UrgeLookBack implements FormStep {

    @Override
    public String formId() {
        return LookBack.URGE;
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "督促回头看");
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of());
    }
}
