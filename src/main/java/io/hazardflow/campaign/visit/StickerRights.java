package io.hazardflow.campaign.visit;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who prints the code of an enterprise: those who put it up, never the officers who have to read it there. */
public final class StickerRights {

    static final Set<Role> PRINTING = EnumSet.of(Role.ENTERPRISE_HEAD, Role.ENTERPRISE_SAFETY, Role.STREET_OFFICE, Role.DEPT,
        Role.DISTRICT_COORDINATION);

    private StickerRights() {
    }

    /** Whether he may print the codes of the enterprises that he sees. */
    public static boolean mayPrint(Caller caller) {
        return PRINTING.stream().anyMatch(caller::has);
    }
}
