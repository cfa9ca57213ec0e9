package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 停产超期处置: what happens when a suspension lasts longer than it should. */
@Component
class DecideLongSuspension implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;

    DecideLongSuspension(HazardCases cases, SuspensionDuties duties) {
        this.cases = cases;
        this.duties = duties;
    }

    @Override
    public String formId() {
        return Suspension.DECIDE_LONG_SUSPENSION;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Map.of(), Map.of(), List.of("suspension-limit"));
    }
}
