package io.hazardflow.hazard.delay;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 上级督促办理: who stands above says what the late unit has to do by when. */
@Component
class UrgeOfficialAbove implements FormStep {

    private final SlowTaskWords words;

    UrgeOfficialAbove(SlowTaskWords words) {
        this.words = words;
    }

    @Override
    public String formId() {
        return OfficialDelay.URGE_OFFICIAL_ABOVE;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return words.prefill(context);
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "上级督促办理");
        return new Outcome(submission.context().caseNumber(), Map.of(), Map.of(), List.of());
    }
}
