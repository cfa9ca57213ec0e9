package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 解除停电: at once when the enterprise obeys and has removed the danger (安全生产法 art. 70). */
@Component
class LiftPowerCut implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final Clock clock;

    LiftPowerCut(HazardCases cases, SuspensionDuties duties, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Suspension.LIFT_POWER_CUT;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Facts.of(Suspension.POWER_CUT, false).map(),
            Facts.of("powerRestoredAt", clock.instant()).map(), List.of("ASL-70"));
    }
}
