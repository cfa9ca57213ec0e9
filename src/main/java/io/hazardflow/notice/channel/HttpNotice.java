package io.hazardflow.notice.channel;

import io.hazardflow.notice.Delivery;
import io.hazardflow.notice.NoticeProperties.Channel;

/** A delivery made ready for the http-connector. */
record HttpNotice(Delivery delivery, Channel channel, String url, String payload) {

    String label() {
        return label(channel);
    }

    /** What the channel is called on screens. */
    static String label(Channel channel) {
        return channel.label() == null ? channel.type().label() : channel.label();
    }
}
