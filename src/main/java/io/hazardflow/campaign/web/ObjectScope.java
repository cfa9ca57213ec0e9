package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignScope;

/** Which objects of a campaign somebody sees who may see the campaign: the district and its departments all, a street those in it. */
final class ObjectScope {

    private ObjectScope() {
    }

    static boolean all(Campaign campaign, Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() || campaign.departments().stream().anyMatch(scope.departments()::contains);
    }

    /** On {@code hazardflow.campaign_object o}. */
    static ScopeCondition of(Campaign campaign, Caller caller) {
        return all(campaign, caller) ? ScopeCondition.ALL
            : ScopeCondition.anyOf().among("o.street", "objectStreets", CampaignScope.streets(caller)).build();
    }
}
