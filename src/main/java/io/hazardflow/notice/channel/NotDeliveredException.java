package io.hazardflow.notice.channel;

import java.util.Optional;

/** A channel did not take a notice. The message stands in the incident and on screens: no address, key or content is in it. */
class NotDeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDeliveredException(String channel, String reason) {
        super(channel + "：" + reason);
    }

    /** Where something else was thrown on its account. */
    static Optional<NotDeliveredException> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotDeliveredException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
