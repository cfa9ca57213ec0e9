package io.hazardflow.broadcast;

/** Which broadcasts a list shows. */
enum Box {
    /** Those to the caller himself. */
    RECEIVED,
    /** Those that his unit sent. */
    SENT,
    /** Those of other units to people within his reach. */
    FOLLOWED
}
