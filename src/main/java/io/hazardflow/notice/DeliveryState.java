package io.hazardflow.notice;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Its time has not come: quiet hours. */
    WAITING,
    /** Its process runs. */
    SENDING,
    DELIVERED,
    /** Every try failed; somebody has to look at it. */
    FAILED,
    /** Nobody needs it any more, or it has nowhere to go. */
    DROPPED
}
