package io.hazardflow.campaign.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.campaign.Campaign;
import java.util.Map;
import java.util.Set;

/** Which objects of a campaign somebody sees who may see the campaign: the district and its departments all, a street those in it. */
final class ObjectScope {

    private static final Set<Role> STREET = Set.of(Role.STREET_OFFICE, Role.STREET_LEADER);

    private ObjectScope() {
    }

    /** SQL condition on {@code hazardflow.campaign_object o} with its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {
    }

    static boolean all(Campaign campaign, Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() || campaign.departments().stream().anyMatch(scope.departments()::contains);
    }

    static Condition of(Campaign campaign, Caller caller) {
        return all(campaign, caller) ? new Condition("true", Map.of()) : new Condition("o.street = any(:objectStreets)", Map.of("objectStreets",
            caller.memberships().stream().filter(m -> STREET.contains(m.role())).map(Membership::unit).distinct().toArray(String[]::new)));
    }
}
