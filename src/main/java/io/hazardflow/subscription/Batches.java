package io.hazardflow.subscription;

import io.hazardflow.feed.FeedPositions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a system's next events out of the feed. */
@Component
class Batches {

    private final FeedPositions feed;

    Batches(FeedPositions feed) {
        this.feed = feed;
    }

    EventBatch after(String subscriber, SubscriptionProperties.Subscriber settings, long position, int most) {
        long newest = feed.newest();
        List<FeedPositions.Entry> entries = feed.after(position, settings.processes(), most).stream()
            .filter(entry -> entry.position() <= newest).toList();
        long last = entries.size() < most ? Math.max(position, newest) : entries.get(entries.size() - 1).position();
        return new EventBatch(subscriber, position, last, newest, entries.stream().map(EventBatch.Event::of).toList());
    }

    long newest() {
        return feed.newest();
    }
}
