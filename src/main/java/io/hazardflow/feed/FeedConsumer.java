package io.hazardflow.feed;

import io.hazardflow.ledger.LedgerEvent;

/** Acts on the ledger's events after their steps; one bean a consumer. */
public interface FeedConsumer {

    /** Name under which its position is kept; never changed. */
    String name();

    /**
     * Takes one event, in a transaction of its own that also moves the position: what is written here is written exactly once. An exception
     * rolls it back; the event is tried again later, and the next one is taken meanwhile.
     *
     * @param position place in the feed
     */
    void take(long position, LedgerEvent event);
}
