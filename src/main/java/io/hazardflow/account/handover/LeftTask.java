package io.hazardflow.account.handover;

import java.time.Instant;

/**
 * A task that somebody leaves behind, as it is recorded for the leader of its unit.
 *
 * @param step  name of the step
 * @param group post that has to do it
 * @param held  whether the leaver had taken it; otherwise it waits for a post that he was the last to hold
 */
record LeftTask(String taskId, String caseNumber, String step, Instant due, String group, boolean held) {
}
