package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 送达决定: from now on work has to stop, whether the enterprise signs or not. */
@Component
class ServeSuspension implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final Clock clock;

    ServeSuspension(HazardCases cases, SuspensionDuties duties, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Suspension.SERVE_SUSPENSION;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Map.of(),
            SuspensionState.SERVED.facts().and("suspended", true).and("suspendedAt", clock.instant()).and("resumedAt", null)
                .and("resumptionRefusals", 0).map(), List.of());
    }
}
