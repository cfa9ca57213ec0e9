package io.hazardflow.access;

import java.util.Optional;

/** What lists and forms of other capabilities say of a case; each kind of case brings one bean. */
public interface CaseLabels {

    /** Empty for a business key of another kind. */
    Optional<Label> of(String caseNumber);

    /**
     * @param title          one line, in the user's language
     * @param enterpriseName null for a case that concerns no enterprise
     * @param page           path of the case's page in the portal, null when it has none
     */
    record Label(String title, String enterpriseName, String page) {
    }
}
