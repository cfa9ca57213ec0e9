package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 决定关闭: the government of the district closes the place for good, which ends the case, or gives it another chance. */
@Component
class DecideClosingDown implements FormStep {

    private final HazardCases cases;
    private final SuspensionDuties duties;
    private final Clock clock;

    DecideClosingDown(HazardCases cases, SuspensionDuties duties, Clock clock) {
        this.cases = cases;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return Suspension.DECIDE_CLOSING_DOWN;
    }

    @Override
    public Outcome submit(Submission submission) {
        HazardCase hazard = cases.get(submission.context().caseNumber());
        duties.check(formId(), hazard, submission.context().caller());
        boolean closing = "APPROVE".equals(submission.text("decision"));
        Facts facts = closing
            ? Facts.of(HazardState.SHUT_DOWN).and("closedAt", clock.instant()).and("suspensionState", SuspensionState.CLOSED_DOWN.name())
            : SuspensionState.RECTIFYING.facts();
        return new Outcome(hazard.number(), Facts.of(Suspension.CLOSING_DOWN, closing).map(), facts.map(), List.of());
    }
}
