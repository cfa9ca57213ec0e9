package io.hazardflow.notice;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether somebody may still see what a notice is about. */
@Component
class CaseSight {

    private final ObjectProvider<CaseAccess> kinds;

    CaseSight(ObjectProvider<CaseAccess> kinds) {
        this.kinds = kinds;
    }

    /** True also for what is no case at all. */
    boolean mayRead(String subject, Caller caller) {
        return subject == null || kinds.stream().filter(kind -> kind.covers(subject)).allMatch(kind -> kind.mayRead(subject, caller));
    }
}
