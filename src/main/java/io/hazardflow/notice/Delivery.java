package io.hazardflow.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One message to one person by one channel, or to one group chat.
 *
 * @param id       idempotency key outside
 * @param channel  id of the channel in the configuration
 * @param person   account; null for a group chat
 * @param chat     engine group whose chat it goes to; null for a person
 * @param digest   whether it collects what was not urgent
 * @param reason   why it failed or was dropped; null otherwise
 * @param language of the person
 * @param notices  what it tells, oldest first; one at most, unless it is a digest
 */
public record Delivery(UUID id, String channel, String person, String chat, boolean digest, DeliveryState state, Instant createdAt,
                       Instant sentAt, String reason, Locale language, List<Notice> notices) {

    public Delivery {
        notices = List.copyOf(notices);
    }

    Delivery telling(List<Notice> what) {
        return new Delivery(id, channel, person, chat, digest, state, createdAt, sentAt, reason, language, what);
    }
}
