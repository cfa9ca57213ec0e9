package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.lists.Refusals;
import org.springframework.stereotype.Component;

/** The campaign of a call; outside the caller's scope it does not exist. */
@Component
class VisibleCampaigns {

    private final Campaigns campaigns;

    VisibleCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    Campaign get(String number, Caller caller) {
        return campaigns.find(number, caller).orElseThrow(() -> Refusals.notFound("没有编号为 " + number + " 的专项，或不在您的管辖范围"));
    }
}
