package io.hazardflow.campaign.visit;

import io.hazardflow.access.CaseLabels;
import io.hazardflow.campaign.CampaignNumbers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Inspections as the pages of other capabilities name them. */
@Component
class InspectionLabels implements CaseLabels {

    private final Inspections inspections;

    InspectionLabels(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        return caseNumber.matches(CampaignNumbers.INSPECTION)
            ? inspections.find(caseNumber).map(found -> new Label("现场检查", found.enterpriseName(), "/inspections/" + caseNumber)) : Optional.empty();
    }
}
