package io.hazardflow.hazard.rule;

import io.hazardflow.access.Caller;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.Level;

/**
 * Nobody reviews or closes what he himself rectified, and nobody who belongs to an enterprise, whichever unit he acts for (domain C.0). Whoever
 * acted in the place of somebody absent counts for both.
 */
public final class SeparationOfDuties {

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
    }

    public static void checkCloser(Caller caller, HazardCase hazard) {
        checkOfficial(caller, "销号审批");
        if (isOneOf(caller, hazard.rectifier(), hazard.rectifiedFor())) {
            throw refused("销号审批", "整改人不能审批销号");
        }
        boolean reviewed = isOneOf(caller, hazard.reviewer(), hazard.reviewedFor()) || hazard.coReviewerAccounts().contains(caller.userId());
        if (hazard.level() == Level.MAJOR && reviewed) {
            throw refused("销号审批", "重大隐患的复查人不能审批销号");
        }
    }

    private static boolean isOneOf(Caller caller, String actor, String absent) {
        return caller.userId().equals(actor) || caller.userId().equals(absent);
    }

    private static FormRejectedException refused(String step, String rule) {
        return new FormRejectedException(null, step, rule);
    }
}
