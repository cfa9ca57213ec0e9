package io.hazardflow.notice.channel;

import io.hazardflow.notice.Delivery;
import io.hazardflow.notice.NoticeProperties.Channel;

/** A delivery made ready for the http-connector. */
record HttpNotice(Delivery delivery, Channel channel, String url, String payload) {
}
