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

/** 拟定停产停业: two officers say what is to stop, on what ground, or that nothing has to. */
@Component
class OrderSuspension implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final OfficerPairs officers;

    OrderSuspension(HazardCases cases, SuspensionDuties duties, OfficerPairs officers) {
        this.cases = cases;
        this.duties = duties;
        this.officers = officers;
    }

    @Override
    public String formId() {
        return Suspension.ORDER_SUSPENSION;
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return officers.colleagues(context);
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Facts.of(Suspension.POWER_CUT, false).map(),
            SuspensionState.PROPOSED.facts().and("suspensionScope", submission.text("scope")).map(), basis(submission));
    }

    private static List<String> basis(Submission submission) {
        return submission.text("basis") == null ? List.of() : List.of(submission.text("basis"));
    }
}
