package io.hazardflow.privacy;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role.Reach;

/** Names of accounts: officials act in office, so theirs are shown; those of an enterprise's people by the table of personal data. */
public final class AccountNames {

    private AccountNames() {
    }

    public static String shown(Caller person, Caller viewer) {
        if (viewer.userId().equals(person.userId())) {
            return person.name();
        }
        Sight sight = person.memberships().stream().filter(post -> post.role().reach() == Reach.ENTERPRISE).findFirst()
            .map(post -> PersonalData.sight(viewer, Whose.ENTERPRISE_IN_CASE, post.unit())).orElse(Sight.PLAIN);
        return sight.show(PersonalField.NAME, person.name());
    }
}
