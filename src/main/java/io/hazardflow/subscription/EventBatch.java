package io.hazardflow.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.feed.FeedPositions;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Events as another system gets them.
 *
 * @param after  position after which they were taken
 * @param last   position to go on from: of the last event here, or the end of the feed when nothing more is for the system
 * @param newest end of the feed
 */
record EventBatch(String subscriber, long after, long last, long newest, List<Event> events) {

    static final int MOST = 100;

    /** @param subject number of the case */
    record Event(long position, String subject, String process, String step, Instant at, Map<String, JsonNode> facts) {

        static Event of(FeedPositions.Entry entry) {
            LedgerEvent event = entry.event();
            return new Event(entry.position(), event.subject(), event.processKey(), event.step(), event.at(), OpenFacts.of(event.facts()));
        }
    }

    boolean isEmpty() {
        return events.isEmpty();
    }
}
