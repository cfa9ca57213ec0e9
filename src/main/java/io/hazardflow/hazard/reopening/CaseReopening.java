package io.hazardflow.hazard.reopening;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.platform.ProcessVariable;

/** The process {@code case-reopening}: its key, element ids, message and variables. */
final class CaseReopening {

    static final String KEY = "case-reopening";
    static final String REQUESTED = "reopening-requested";
    static final String APPROVE = "approve-reopening";

    static final ProcessVariable<String> REQUESTER = new ProcessVariable<>("reopeningRequester", String.class);
    static final ProcessVariable<String> REQUESTER_POST = new ProcessVariable<>("reopeningRequesterPost", String.class);
    static final ProcessVariable<Boolean> APPROVED = new ProcessVariable<>("reopeningApproved", Boolean.class);

    private CaseReopening() {
    }
}
