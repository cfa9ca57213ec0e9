package io.hazardflow.account.handover;

import java.util.List;

/**
 * One handover as the ledger tells it.
 *
 * @param leaderGroup engine group of the leader who was told
 */
record Handover(String number, String leaver, String leaverName, String unit, String leaderGroup, String reason, List<LeftTask> tasks) {

    /** Name of the list of tasks in the ledger's document. */
    static final String RETURNED = "returned";
}
