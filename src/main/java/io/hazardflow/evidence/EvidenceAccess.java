package io.hazardflow.evidence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.CaseAccess;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see a photo: whoever uploaded it, until a case uses it; then those who may see the case. */
@Component
class EvidenceAccess {

    private final EvidenceStore store;
    private final ObjectProvider<CaseAccess> cases;

    EvidenceAccess(EvidenceStore store, ObjectProvider<CaseAccess> cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Empty for an unknown photo and for one that is not for these eyes alike. */
    Optional<Evidence> find(UUID id, Caller caller) {
        return store.find(id).filter(evidence -> mayRead(evidence, caller));
    }

    private boolean mayRead(Evidence evidence, Caller caller) {
        String subject = evidence.subject();
        if (subject == null) {
            return evidence.uploadedBy().equals(caller.userId());
        }
        return cases.stream().anyMatch(access -> access.covers(subject) && access.mayRead(subject, caller));
    }
}
