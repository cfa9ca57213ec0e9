package io.hazardflow.duty;

import java.time.Instant;

/**
 * One person's time on duty at a post.
 *
 * @param post   engine group
 * @param person account
 * @param to     end, not included
 * @param backup called where nobody of the main shift can be
 */
record Shift(long id, String post, String person, Instant from, Instant to, boolean backup) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && to.isAfter(otherFrom);
    }
}
