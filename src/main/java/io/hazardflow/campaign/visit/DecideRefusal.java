package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 处理拒检: the head of the department sends the officers again, or has a case of penalty filed. */
@Component
class DecideRefusal implements FormStep {

    private static final String STEP = "处理拒检";

    private final Inspections inspections;
    private final Clock clock;

    DecideRefusal(Inspections inspections, Clock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return SiteInspection.DECIDE_REFUSAL;
    }

    @Override
    public Outcome submit(Submission submission) {
        Caller head = submission.context().caller();
        SeparationOfDuties.checkOfficial(head, STEP);
        Inspection inspection = inspections.get(submission.context().caseNumber());
        if (head.userId().equals(inspection.visitor())) {
            throw new FormRejectedException(null, STEP, "须由上门人员以外的负责人办理");
        }
        boolean again = "REVISIT".equals(submission.text("decision"));
        Facts facts = again ? Facts.of("state", InspectionState.WAITING.name())
            : Facts.of("state", InspectionState.REFUSED.name()).and("result", InspectionResult.REFUSED.name())
                .and("reason", submission.text("opinion")).and("resultBasis", submission.text("basis")).and("endedAt", clock.instant());
        return new Outcome(inspection.number(), Facts.of(SiteInspection.REVISIT, again).map(), facts.map(), List.of());
    }
}
