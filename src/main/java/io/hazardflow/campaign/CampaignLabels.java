package io.hazardflow.campaign;

import io.hazardflow.access.CaseLabels;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Campaigns as the pages of other capabilities name them. */
@Component
class CampaignLabels implements CaseLabels {

    private final Campaigns campaigns;

    CampaignLabels(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Optional<Label> of(String caseNumber) {
        return caseNumber.matches(CampaignNumbers.CAMPAIGN)
            ? campaigns.find(caseNumber).map(campaign -> new Label(campaign.name(), null, "/campaigns/" + caseNumber)) : Optional.empty();
    }
}
