package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignState;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of a campaign offers to whom. The calls behind it decide for themselves. */
@Component
class CampaignActions {

    List<CampaignAction> of(Campaign campaign, Caller caller) {
        if (campaign.state().isEnded() || campaign.leadDept() == null) {
            return List.of();
        }
        List<CampaignAction> actions = new ArrayList<>();
        boolean head = caller.isIn(Role.DEPT_HEAD.group(campaign.leadDept()));
        if (head || caller.has(Role.SAFETY_COMMITTEE)) {
            actions.add(campaign.suspended() ? CampaignAction.RESUME : CampaignAction.SUSPEND);
            actions.add(CampaignAction.CANCEL);
        }
        if (campaign.state() == CampaignState.INSPECTING && (head || campaign.plannerGroup() != null && caller.isIn(campaign.plannerGroup()))) {
            if (!campaign.suspended()) {
                actions.add(CampaignAction.REPLACE);
            }
            actions.add(CampaignAction.EXCUSE);
        }
        if (campaign.state() == CampaignState.INSPECTING && head && !campaign.suspended()) {
            actions.add(CampaignAction.TEAM);
        }
        return actions;
    }
}
