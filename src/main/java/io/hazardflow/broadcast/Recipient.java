package io.hazardflow.broadcast;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role.Reach;
import java.util.Optional;

/**
 * Somebody that a broadcast is for, with the post through which he was chosen.
 *
 * @param street   of his enterprise, or his own; null for others
 * @param industry of his enterprise; null for others
 */
record Recipient(String person, String post, String enterprise, String street, String industry, String department) {

    static Recipient ofEnterprise(String person, String post, String enterprise, String street, String industry) {
        return new Recipient(person, post, enterprise, street, industry, null);
    }

    static Recipient official(String person, String post) {
        Optional<Membership> membership = Membership.of(post);
        return new Recipient(person, post, null, unit(membership, Reach.STREET), null, unit(membership, Reach.DEPARTMENT));
    }

    /** Key of the role. */
    String role() {
        return post.replaceFirst(":.*", "");
    }

    private static String unit(Optional<Membership> membership, Reach reach) {
        return membership.filter(m -> m.role().reach() == reach).map(Membership::unit).orElse(null);
    }
}
