package io.hazardflow.feed;

import io.hazardflow.platform.BackgroundThread;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands the feed to its consumers in the background: at once after a step, and every few seconds for what another node left. */
@Component
public class FeedWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWorker.class);

    private final ObjectProvider<FeedPositions> positions;
    private final ObjectProvider<FeedConsumer> consumers;
    private final BackgroundThread thread = new BackgroundThread("feed-");
    private final boolean background;

    FeedWorker(ObjectProvider<FeedPositions> positions, ObjectProvider<FeedConsumer> consumers,
               @Value("${hazardflow.feed.background:true}") boolean background) {
        this.positions = positions;
        this.consumers = consumers;
        this.background = background;
    }

    /** Takes up work soon, if it works in the background at all. */
    public void wake() {
        if (background) {
            thread.soon(this::catchUp);
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    void registerConsumers() {
        all().forEach(consumer -> positions.getObject().register(consumer.name()));
    }

    @Scheduled(fixedDelayString = "${hazardflow.feed.look:5s}", initialDelayString = "${hazardflow.feed.look:5s}")
    void look() {
        wake();
    }

    /** Works until every consumer has taken all there is. */
    public void catchUp() {
        FeedPositions feed = positions.getObject();
        feed.publish();
        all().forEach(consumer -> catchUp(feed, consumer));
    }

    /** The same for one consumer, for whoever waits for what it does. */
    public void catchUp(String consumer) {
        FeedPositions feed = positions.getObject();
        feed.publish();
        all().stream().filter(one -> one.name().equals(consumer)).forEach(one -> catchUp(feed, one));
    }

    private static void catchUp(FeedPositions feed, FeedConsumer consumer) {
        while (retry(feed, consumer) || take(feed, consumer)) {
            LOG.trace("{} goes on", consumer.name());
        }
    }

    @Override
    public void destroy() {
        thread.close();
    }

    private static boolean take(FeedPositions feed, FeedConsumer consumer) {
        try {
            return feed.takeNext(consumer);
        } catch (RuntimeException e) {
            LOG.warn("{} could not take an event of the feed, it will try again", consumer.name(), e);
            feed.putAside(consumer, message(e));
            return true;
        }
    }

    private static boolean retry(FeedPositions feed, FeedConsumer consumer) {
        try {
            return feed.retryDue(consumer).isPresent();
        } catch (RuntimeException e) {
            LOG.warn("{} still could not take an event of the feed", consumer.name(), e);
            feed.postpone(consumer, message(e));
            return true;
        }
    }

    private List<FeedConsumer> all() {
        return consumers.orderedStream().toList();
    }

    private static String message(RuntimeException e) {
        return e.getClass().getSimpleName() + ": " + Objects.toString(e.getMessage(), "");
    }
}
