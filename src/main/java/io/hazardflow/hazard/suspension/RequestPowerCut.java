package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 拟定停电: two officers say why only the power stops what the order did not. */
@Component
class RequestPowerCut implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final OfficerPairs officers;

    RequestPowerCut(HazardCases cases, SuspensionDuties duties, OfficerPairs officers) {
        this.cases = cases;
        this.duties = duties;
        this.officers = officers;
    }

    @Override
    public String formId() {
        return Suspension.REQUEST_POWER_CUT;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return officers.colleagues(context);
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Facts.of(Suspension.EMERGENCY, submission.yes("emergency")).map(), Map.of(), List.of("ASL-70"));
    }
}
