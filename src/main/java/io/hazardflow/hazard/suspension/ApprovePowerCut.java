package io.hazardflow.hazard.suspension;

import io.hazardflow.document.DocumentType;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.PapersInForce;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 批准停电: by the head of the department himself (安全生产法 art. 70). */
@Component
class ApprovePowerCut implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final PapersInForce papers;

    ApprovePowerCut(HazardCases cases, SuspensionDuties duties, PapersInForce papers) {
        this.cases = cases;
        this.duties = duties;
        this.papers = papers;
    }

    @Override
    public String formId() {
        return Suspension.APPROVE_POWER_CUT;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        papers.check(hazard.number(), DocumentType.POWER_CUT_NOTICE, Suspension.APPROVE_SUSPENSION, "decision", "审批意见");
        boolean approved = "APPROVE".equals(submission.text("decision"));
        return new Outcome(hazard.number(), Facts.of(Suspension.POWER_CUT_APPROVED, approved).map(), Map.of(), List.of("ASL-70"));
    }
}
