package io.hazardflow.account.handover;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.access.Role.Reach;
import java.util.Arrays;
import java.util.List;

/**
 * A unit of the district's organisation.
 *
 * @param key enterprise number, street or department code; {@value #DISTRICT_KEY} for posts without a unit
 */
record Unit(Reach reach, String key) {

    private static final String DISTRICT_KEY = "district";
    private static final Unit DISTRICT = new Unit(Reach.DISTRICT, DISTRICT_KEY);

    /** The unit of a post; a group that is no role of the domain belongs to the district. */
    static Unit of(String group) {
        return Membership.of(group).filter(post -> post.unit() != null).map(post -> new Unit(post.role().reach(), post.unit()))
            .orElse(DISTRICT);
    }

    /** Engine groups of all posts of the unit. */
    List<String> posts() {
        boolean district = equals(DISTRICT);
        return Arrays.stream(Role.values()).filter(role -> role != Role.ADMIN)
            .filter(role -> district ? role.reach() == Reach.DISTRICT || role.reach() == Reach.NONE : role.reach() == reach)
            .map(role -> district ? role.key() : role.group(key)).toList();
    }

    /** The post that leads the unit. */
    String leader() {
        return switch (reach) {
            case ENTERPRISE -> Role.ENTERPRISE_HEAD.group(key);
            case STREET -> Role.STREET_LEADER.group(key);
            case DEPARTMENT -> Role.DEPT_HEAD.group(key);
            case DISTRICT, NONE -> Role.DISTRICT_COORDINATION.key();
        };
    }
}
