package io.hazardflow.hazard.ladder;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 区级督办: the department in charge, with the district's emergency bureau, sends a letter and sets a day for the answer. */
@Component
class UrgeDistrict implements FormStep {

    @Override
    public String formId() {
        return DeadlineLadder.URGE_DISTRICT;
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "区级督办");
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of());
    }
}
