package io.hazardflow.absence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The unit of a post as absences know it: what stands behind the role, or the role itself for posts of the district. */
final class UnitKey {

    private UnitKey() {
    }

    static String of(Membership post) {
        return post.unit() == null ? post.role().key() : post.unit();
    }

    /** The units of a person; administrators do no step of a case and have none as such. */
    static Set<String> of(Caller person) {
        return person.memberships().stream().filter(post -> post.role() != Role.ADMIN).map(UnitKey::of)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether somebody leads a unit, so that he may say who stands in there. */
    static boolean isLedBy(Caller leader, String unit) {
        return leader.memberships().stream().filter(post -> unit.equals(post.unit())).map(Membership::role)
            .anyMatch(role -> role == Role.ENTERPRISE_HEAD || role == Role.STREET_LEADER || role == Role.DEPT_HEAD);
    }
}
