package io.hazardflow.access;

import java.util.List;

/** Says who may see a case; each kind of case brings one bean. Lists, single cases, timelines, evidence and documents ask here. */
public interface CaseAccess {

    /** Whether the business key belongs to this kind of case. */
    boolean covers(String caseNumber);

    /** Whether the person's scope, or his part in the case, lets him see it. */
    boolean mayRead(String caseNumber, Caller caller);

    /** Engine groups of the posts that see the case by their scope, for choosing somebody; empty where nobody is to be chosen. */
    default List<String> readingPosts(String caseNumber) {
        return List.of();
    }
}
