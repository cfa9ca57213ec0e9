package io.hazardflow.hazard.rule;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.Level;
import java.util.EnumSet;
import java.util.Set;

/**
 * Nobody reviews or closes what he himself or his unit rectified, and nobody who belongs to an enterprise, whichever unit he acts for
 * (domain C.0). Whoever acted in the place of somebody absent counts for both. Nobody of the grid orders (国办发〔2024〕54号).
 */
public final class SeparationOfDuties {

    private static final Set<Role> ORDERING = EnumSet.of(Role.STREET_OFFICE, Role.LAW, Role.DEPT);

    private SeparationOfDuties() {
    }

    public static void checkOfficial(Caller caller, String step) {
        if (caller.enterpriseAnywhere()) {
            throw refused(step, "企业账号不能办理");
        }
    }

    public static void checkReviewer(Caller caller, HazardCase hazard) {
        checkOfficial(caller, "整改复查");
        if (isOneOf(caller, hazard.rectifier(), hazard.rectifiedFor())) {
            throw refused("整改复查", "整改人不能复查自己整改的隐患");
        }
        checkOtherUnit(caller, hazard, "整改复查");
    }

    public static void checkCloser(Caller caller, HazardCase hazard) {
        checkOfficial(caller, "销号审批");
        if (isOneOf(caller, hazard.rectifier(), hazard.rectifiedFor())) {
            throw refused("销号审批", "整改人不能审批销号");
        }
        checkOtherUnit(caller, hazard, "销号审批");
        if (hazard.level() == Level.MAJOR
            && (isOneOf(caller, hazard.reviewer(), hazard.reviewedFor()) || hazard.coReviewerAccounts().contains(caller.userId()))) {
            throw refused("销号审批", "重大隐患的复查人不能审批销号");
        }
    }

    /** A grid worker or expert hints; ordering is for the street's office, a department or law officers, whatever task he was given. */
    public static void checkOrders(Caller caller) {
        checkOfficial(caller, "分派整改");
        if (ORDERING.stream().noneMatch(caller::has)) {
            throw refused("分派整改", "网格员只能提示隐患，不能下达整改要求");
        }
    }

    /** Whether the person put the hazard right himself, in somebody's place, or had somebody do it in his. */
    public static boolean rectified(Caller caller, HazardCase hazard) {
        return isOneOf(caller, hazard.rectifier(), hazard.rectifiedFor());
    }

    /** Whether two engine groups are posts of one street, department or enterprise. */
    public static boolean sameUnit(String group, String other) {
        Membership one = group == null ? null : Membership.of(group).orElse(null);
        Membership two = other == null ? null : Membership.of(other).orElse(null);
        return one != null && two != null && one.unit() != null && one.role().reach() == two.role().reach()
            && one.unit().equals(two.unit());
    }

    private static void checkOtherUnit(Caller caller, HazardCase hazard, String step) {
        if (caller.memberships().stream().anyMatch(membership -> sameUnit(membership.group(), hazard.rectifierGroup()))) {
            throw refused(step, "整改单位的人员不能办理");
        }
    }

    private static boolean isOneOf(Caller caller, String actor, String absent) {
        return caller.userId().equals(actor) || caller.userId().equals(absent);
    }

    private static FormRejectedException refused(String step, String rule) {
        return new FormRejectedException(null, step, rule);
    }
}
