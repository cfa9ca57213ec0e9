package io.hazardflow.document;

import org.springframework.http.HttpStatus;

/** A document cannot be issued, withdrawn or corrected like this; the message says why in the user's words. */
public class DocumentRefusedException extends RuntimeException {

    private final HttpStatus status;

    DocumentRefusedException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
