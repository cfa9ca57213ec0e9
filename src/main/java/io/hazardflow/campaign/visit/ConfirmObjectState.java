package io.hazardflow.campaign.visit;

import io.hazardflow.form.FormStep;
import io.hazardflow.form.Outcome;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 核实对象状态: the street says whether an enterprise that the officers did not find is still in business. */
@Component
class ConfirmObjectState implements FormStep {

    private static final String IN_BUSINESS = "IN_BUSINESS";

    private final Inspections inspections;
    private final Clock clock;

    ConfirmObjectState(Inspections inspections, Clock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return SiteInspection.CONFIRM_OBJECT_STATE;
    }

    @Override
    public Outcome submit(Submission submission) {
        SeparationOfDuties.checkOfficial(submission.context().caller(), "核实对象状态");
        Inspection inspection = inspections.get(submission.context().caseNumber());
        boolean gone = !IN_BUSINESS.equals(submission.text("objectState"));
        Facts facts = gone ? Facts.of("state", InspectionState.NOT_INSPECTABLE.name()).and("result", InspectionResult.NOT_REACHED.name())
            .and("reason", submission.text("note")).and("endedAt", clock.instant())
            : Facts.of("state", InspectionState.WAITING.name());
        return new Outcome(inspection.number(), Facts.of(SiteInspection.ABSENCE_CONFIRMED, gone).map(), facts.map(), List.of());
    }
}
