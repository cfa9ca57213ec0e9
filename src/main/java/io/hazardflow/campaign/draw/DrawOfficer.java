package io.hazardflow.campaign.draw;

import java.util.List;
import java.util.Objects;

/**
 * A certified officer who can be drawn.
 *
 * @param certificate number of his certificate
 * @param account     null without one; such a person accompanies and does not lead
 * @param department  that of the certificate
 * @param specialties of all his valid certificates
 * @param capacity    visits that he can still take
 * @param recusals    enterprises that he does not inspect
 */
record DrawOfficer(String certificate, String account, String department, List<String> specialties, int capacity, List<String> recusals) {

    /** His line in the list of officers, over which the hash goes. */
    String line() {
        return String.join("|", certificate, Objects.toString(account, ""), department, String.join(",", specialties),
            String.valueOf(capacity), String.join(",", recusals));
    }

    /** How inspections name him. */
    String key() {
        return account == null ? certificate : account;
    }

    boolean mayInspect(String enterprise) {
        return !recusals.contains(enterprise);
    }
}
