package io.hazardflow.campaign.visit;

import io.hazardflow.access.CaseLabels;
import io.hazardflow.campaign.CampaignNumbers;
import io.hazardflow.campaign.Campaigns;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Inspections as the pages of other capabilities name them. */
@Component
class InspectionLabels implements CaseLabels {

    private final Inspections inspections;
    private final Campaigns campaigns;

    InspectionLabels(Inspections inspections, Campaigns campaigns) {
        this.inspections = inspections;
        this.campaigns = campaigns;
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        return caseNumber.matches(CampaignNumbers.INSPECTION)
            ? inspections.find(caseNumber).map(found -> new Label(title(found), found.enterpriseName(), "/inspections/" + caseNumber)) : Optional.empty();
    }

    private String title(Inspection inspection) {
        return campaigns.find(inspection.campaign()).map(campaign -> "现场检查：" + campaign.name()).orElse("现场检查");
    }
}
