package io.hazardflow.hazard.reopening;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.ledger.Ledger;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 重新启动审批: a second person says whether the case was ended by mistake. */
@Component
class ApproveReopening implements FormStep {

    private final HazardCases cases;
    private final Ledger ledger;
    private final ReopeningDuties duties;

    ApproveReopening(HazardCases cases, Ledger ledger, ReopeningDuties duties) {
        this.cases = cases;
        this.ledger = ledger;
        this.duties = duties;
    }

    @Override
    public String formId() {
        return CaseReopening.APPROVE;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        String requester = ledger.timeline(hazard.number()).stream().filter(event -> CaseReopening.REQUESTED.equals(event.step()))
            .reduce((earlier, later) -> later).orElseThrow().actor().userId();
        duties.checkApprover(submission.context().caller(), requester, hazard);
        boolean approved = "APPROVE".equals(submission.text("decision"));
        return new Outcome(hazard.number(), Facts.of(CaseReopening.APPROVED, approved).map(), Map.of(), List.of());
    }
}
