package io.hazardflow.subscription;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends the next batch and moves the position once it was taken, in the transaction of the job. */
@Component
class Pushing {

    private final SubscriptionProperties properties;
    private final SubscriberTable table;
    private final Batches batches;
    private final EventPost post;

    Pushing(SubscriptionProperties properties, SubscriberTable table, Batches batches, EventPost post) {
        this.properties = properties;
        this.table = table;
        this.batches = batches;
        this.post = post;
    }

    /** Whether more wait; false for a system that is no longer configured. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean next(String id) {
        SubscriptionProperties.Subscriber settings = properties.subscribers().get(id);
        if (settings == null || !settings.isPushed()) {
            return false;
        }
        EventBatch batch = batches.after(id, settings, table.locked(id), EventBatch.MOST);
        if (!batch.isEmpty()) {
            post.send(settings, batch);
        }
        table.advance(id, batch.last(), batch.events().size());
        return batch.last() < batch.newest();
    }
}
