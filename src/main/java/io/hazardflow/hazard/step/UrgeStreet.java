package io.hazardflow.hazard.step;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 街道督办: the street checks why nothing came and says what has to happen. */
@Component
class UrgeStreet implements FormStep {

    @Override
    public String formId() {
        return HazardProcess.URGE_STREET;
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "街道督办");
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of());
    }
}
