package io.hazardflow.hazard.reopening;

/** A case that cannot be opened again now; the message says why. */
class ReopeningRefusedException extends RuntimeException {

    ReopeningRefusedException(String reason) {
        super(reason);
    }
}
