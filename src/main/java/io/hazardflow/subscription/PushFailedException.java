package io.hazardflow.subscription;

/** A batch that the other system has not taken; the message is for the administrator and says nothing of the address or the secret. */
final class PushFailedException extends RuntimeException {

    PushFailedException(String message) {
        super(message);
    }

    PushFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
