package io.hazardflow.subscription;

/** The process {@code event-delivery}: its key, message and variables; one instance runs as long as a system has events waiting. */
final class EventDelivery {

    static final String KEY = "event-delivery";

    /** Message that starts it; the business key is the id of the system. */
    static final String WAITING = "events-waiting";

    static final String PUSH = "push-events";

    /** Whether more events wait after a batch. */
    static final String MORE = "moreEvents";

    /** How often a batch is tried before an administrator has to look; as many pauses stand in the model. */
    static final int TRIES = 6;

    private EventDelivery() {
    }
}
