package io.hazardflow.dashboard.clock;

import java.time.Instant;

/**
 * That a case stood at a step.
 *
 * @param post  engine group that had it; null where nobody did, or where it is not known
 * @param ended null while it stands there
 * @param due   null without a limit
 */
record Stay(String process, String step, Precedence precedence, Party party, String post, Instant began, Instant ended, Instant due) {

    boolean covers(Instant from, Instant to) {
        return !began.isAfter(from) && (ended == null || !ended.isBefore(to));
    }
}
