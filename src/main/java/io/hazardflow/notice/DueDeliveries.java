package io.hazardflow.notice;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Starts deliveries that had to wait for the end of the night. */
@Component
class DueDeliveries {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final DeliveryTable deliveries;
    private final NoticeChannels channels;
    private final Turns turns;

    DueDeliveries(DeliveryTable deliveries, NoticeChannels channels, Turns turns) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.turns = turns;
    }

    /** Starts one that no node is at; false when there is none. */
    boolean next() {
        return turns.take(deliveries::nextDue, this::start, delivery -> deliveries.putOff(delivery.id(), PAUSE));
    }

    private void start(DeliveryTable.Due delivery) {
        channels.find(delivery.channel()).ifPresentOrElse(channel -> deliveries.start(delivery.id(), channel.type()),
            () -> deliveries.drop(delivery.id(), Deliveries.NO_CHANNEL));
    }
}
