package io.hazardflow.account.administration;

import java.time.Instant;
import java.util.List;

/**
 * One account as administrators see it.
 *
 * @param secondFactor whether it has one
 * @param openTasks    tasks that the person has claimed
 */
record AccountView(String id, String name, List<Post> posts, AccountStatus status, boolean secondFactor, Instant lastSignIn, long openTasks,
                   Disabled disabled, Instant activationUntil) {

    record Post(String group, String label) {
    }

    record Disabled(Instant since, String by, String reason) {
    }
}
