package io.hazardflow.hazard.delay;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 督促本单位办理: the leader says why his unit is late and until when it will be done. */
@Component
class UrgeOfficial implements FormStep {

    private final SlowTaskWords words;

    UrgeOfficial(SlowTaskWords words) {
        this.words = words;
    }

    @Override
    public String formId() {
        return OfficialDelay.URGE_OFFICIAL;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return words.prefill(context);
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "督促本单位办理");
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of());
    }
}
