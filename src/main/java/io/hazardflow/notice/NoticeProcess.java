package io.hazardflow.notice;

/** The process {@code notice}: one instance a delivery, whose id is its business key and the idempotency key outside. */
public final class NoticeProcess {

    public static final String KEY = "notice";

    /** Message that starts it. */
    public static final String DUE = "notice-due";

    /** Name of the {@link ChannelType}. */
    public static final String CHANNEL_TYPE = "channelType";

    private NoticeProcess() {
    }
}
