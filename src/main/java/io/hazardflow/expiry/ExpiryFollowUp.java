package io.hazardflow.expiry;

/** What follows when something has run out; whoever keeps cases brings the bean. */
public interface ExpiryFollowUp {

    /** Opens a case, in the caller's transaction; asked once an item and last day. Answers the number of the case. */
    String opened(ExpiredItem expired);
}
