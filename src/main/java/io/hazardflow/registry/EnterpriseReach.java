package io.hazardflow.registry;

import java.util.Set;

/** Which enterprises somebody may see: all, or those listed by id, street or industry. */
public record EnterpriseReach(boolean all, Set<String> ids, Set<String> streets, Set<String> industries) {

    static final EnterpriseReach ALL = new EnterpriseReach(true, Set.of(), Set.of(), Set.of());

    static EnterpriseReach only(Set<String> ids) {
        return ids == null ? ALL : new EnterpriseReach(false, ids, Set.of(), Set.of());
    }

    public boolean covers(Enterprise enterprise) {
        return all || ids.contains(enterprise.id()) || streets.contains(enterprise.street())
            || industries.contains(enterprise.industry());
    }
}
