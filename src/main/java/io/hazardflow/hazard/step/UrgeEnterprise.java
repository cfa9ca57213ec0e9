package io.hazardflow.hazard.step;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 催办企业: somebody of the grid or the street goes there and writes down what the enterprise answers. */
@Component
class UrgeEnterprise implements FormStep {

    @Override
    public String formId() {
        return HazardProcess.URGE_ENTERPRISE;
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "催办企业");
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of());
    }
}
