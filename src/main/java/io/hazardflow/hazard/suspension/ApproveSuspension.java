package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.rule.LastStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** 批准停产停业: the head of the department agrees with what his officers propose, or sends it back. */
@Component
class ApproveSuspension implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final LastStep lastStep;

    ApproveSuspension(HazardCases cases, SuspensionDuties duties, LastStep lastStep) {
        this.cases = cases;
        this.duties = duties;
        this.lastStep = lastStep;
    }

    @Override
    public String formId() {
        return Suspension.APPROVE_SUSPENSION;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        SuspensionState decided = decided(submission);
        String decision = decided == SuspensionState.ORDERED ? "SUSPEND" : decided.name();
        return new Outcome(hazard.number(), Facts.of(Suspension.DECISION, decision).map(), decided.facts().map(), List.of());
    }

    private SuspensionState decided(Submission submission) {
        if (!"AGREE".equals(submission.text("decision"))) {
            return SuspensionState.RETURNED;
        }
        boolean ordered = lastStep.of(submission.context().caseNumber(), Suspension.ORDER_SUSPENSION)
            .filter(order -> "ORDER".equals(order.document().path("proposal").asText())).isPresent();
        return ordered ? SuspensionState.ORDERED : SuspensionState.NOT_NEEDED;
    }
}
