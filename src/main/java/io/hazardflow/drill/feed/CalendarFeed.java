package io.hazardflow.drill.feed;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A subscription of the drill calendar.
 *
 * @param owner account that made it
 * @param posts engine groups that its owner had then, by commas; it is worth nothing once he has lost one
 * @param scope key of the unit whose drills it shows; null for all that its owner may see in these posts
 */
record CalendarFeed(UUID id, String owner, String posts, String scope, String label, Instant createdAt, Instant lastReadAt) {

    List<String> groups() {
        return posts.isEmpty() ? List.of() : Arrays.asList(posts.split(","));
    }
}
