package io.hazardflow.dashboard.enterprise;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role.Reach;
import io.hazardflow.registry.EnterpriseReach;
import io.hazardflow.registry.EnterpriseReaches;
import org.springframework.stereotype.Component;

/**
 * Whose files somebody opens: the enterprise its own, the street those in it, a department those of its industries or, where it supervises a
 * matter, all; the district all. Posts without a unit find enterprises by name where they need one, but open no file.
 */
@Component
public class EnterpriseScope {

    private final EnterpriseReaches reaches;

    EnterpriseScope(EnterpriseReaches reaches) {
        this.reaches = reaches;
    }

    public EnterpriseReach of(Caller caller) {
        return reaches.of(new Caller(caller.userId(), caller.name(),
            caller.memberships().stream().filter(post -> post.role().reach() != Reach.NONE).toList(), caller.enterpriseAnywhere()));
    }
}
