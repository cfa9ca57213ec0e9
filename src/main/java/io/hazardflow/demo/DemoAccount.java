package io.hazardflow.demo;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;

/** One login of the demo district. */
record DemoAccount(String userId, Membership membership) {

    static DemoAccount of(String userId, Role role, String unit) {
        return new DemoAccount(userId, new Membership(role, unit));
    }
}
