package io.hazardflow.hazard.reopening;

import io.hazardflow.hazard.HazardProcess;

/** The process {@code case-reopening}: its key, element ids, message and variables. */
final class CaseReopening {

    static final String KEY = "case-reopening";
    static final String REQUESTED = "reopening-requested";
    static final String APPROVE = "approve-reopening";

    static final HazardProcess.Variable<String> REQUESTER = new HazardProcess.Variable<>("reopeningRequester", String.class);
    static final HazardProcess.Variable<String> REQUESTER_POST = new HazardProcess.Variable<>("reopeningRequesterPost", String.class);
    static final HazardProcess.Variable<Boolean> APPROVED = new HazardProcess.Variable<>("reopeningApproved", Boolean.class);

    private CaseReopening() {
    }
}
