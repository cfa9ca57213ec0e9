package io.hazardflow.privacy;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role.Reach;
import java.util.Comparator;

/**
 * The one place that decides how much of a person's data somebody sees, after his scope has let him see the case or the enterprise at all
 * (个人信息保护法 art. 6: no more than the purpose needs).
 */
public final class PersonalData {

    private PersonalData() {
    }

    /**
     * The most that any of the viewer's posts lets him see. Nobody of the enterprise itself learns a protected reporter, whatever other post
     * he has.
     *
     * @param enterprise the enterprise that the data belong to or the case is about; null when there is none, so that no enterprise is his own
     */
    public static Sight sight(Caller viewer, Whose whose, String enterprise) {
        boolean ofTheEnterprise = viewer.memberships().stream().anyMatch(membership -> isOf(membership, enterprise));
        if (whose == Whose.PROTECTED_REPORTER && ofTheEnterprise) {
            return Sight.HIDDEN;
        }
        return viewer.memberships().stream().filter(m -> m.role().reach() != Reach.ENTERPRISE || isOf(m, enterprise))
            .map(membership -> PersonalDataTable.of(membership.role(), whose)).max(Comparator.naturalOrder()).orElse(Sight.HIDDEN);
    }

    /** The same for somebody who was given a task of a case, where an enterprise can only be his own. */
    public static Sight sightAtWork(Caller viewer) {
        String own = viewer.memberships().stream().filter(m -> m.role().reach() == Reach.ENTERPRISE).map(Membership::unit).findFirst()
            .orElse(null);
        return sight(viewer, Whose.ENTERPRISE_IN_CASE, own);
    }

    private static boolean isOf(Membership membership, String enterprise) {
        return membership.role().reach() == Reach.ENTERPRISE && enterprise != null && enterprise.equals(membership.unit());
    }
}
