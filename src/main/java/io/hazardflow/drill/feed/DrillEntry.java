package io.hazardflow.drill.feed;

import io.hazardflow.drill.Drill;
import java.time.Instant;

/**
 * A drill as a calendar shows it.
 *
 * @param sequence  grows with each change
 * @param changedAt when it last changed
 */
record DrillEntry(Drill drill, int sequence, Instant changedAt) {
}
