package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 检查封存: somebody of the grid looks and says what he saw; what follows from it, officers decide. */
@Component
class CheckSeal implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;

    CheckSeal(HazardCases cases, SuspensionDuties duties) {
        this.cases = cases;
        this.duties = duties;
    }

    @Override
    public String formId() {
        return Suspension.CHECK_SEAL;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        return new Outcome(hazard.number(), Facts.of(Suspension.SEAL_INTACT, "INTACT".equals(submission.text("seal"))).map(), Map.of(),
            List.of("check-seal.every"));
    }
}
