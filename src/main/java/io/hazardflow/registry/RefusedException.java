package io.hazardflow.registry;

import org.springframework.http.HttpStatus;

/** A call to the registry that is answered with a 4xx; the message is for the user. */
public final class RefusedException extends RuntimeException {

    private final HttpStatus status;

    private RefusedException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    public static RefusedException badRequest(String message) {
        return new RefusedException(HttpStatus.BAD_REQUEST, message);
    }

    public static RefusedException forbidden(String message) {
        return new RefusedException(HttpStatus.FORBIDDEN, message);
    }

    public static RefusedException notFound(String message) {
        return new RefusedException(HttpStatus.NOT_FOUND, message);
    }

    HttpStatus status() {
        return status;
    }
}
