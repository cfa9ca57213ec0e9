package io.hazardflow.hazard.rule;

import io.hazardflow.access.Caller;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.Level;

/**
 * Nobody reviews or closes what he himself rectified, and nobody who belongs to an enterprise, whichever unit he acts for (domain C.0).
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
        if (caller.userId().equals(hazard.rectifier())) {
            throw refused("整改复查", "整改人不能复查自己整改的隐患");
        }
    }

    public static void checkCloser(Caller caller, HazardCase hazard) {
        checkOfficial(caller, "销号审批");
        if (caller.userId().equals(hazard.rectifier())) {
            throw refused("销号审批", "整改人不能审批销号");
        }
        if (hazard.level() == Level.MAJOR && (caller.userId().equals(hazard.reviewer()) || hazard.coReviewerAccounts().contains(caller.userId()))) {
            throw refused("销号审批", "重大隐患的复查人不能审批销号");
        }
    }

    private static FormRejectedException refused(String step, String rule) {
        return new FormRejectedException(null, step, rule);
    }
}
