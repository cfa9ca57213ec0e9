package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 实施停电: the supplier was written to and the power is off, or the enterprise has obeyed meanwhile. */
@Component
class CutPower implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final Clock clock;

    CutPower(HazardCases cases, SuspensionDuties duties, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Suspension.CUT_POWER;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        boolean cut = "CUT".equals(submission.text("result"));
        Map<String, Object> facts = cut
            ? SuspensionState.POWER_CUT.facts().and("powerCutAt", clock.instant()).and("powerRestoredAt", null).map()
            : Map.of();
        return new Outcome(hazard.number(), Facts.of(Suspension.POWER_CUT, cut).map(), facts, List.of("ASL-70"));
    }
}
