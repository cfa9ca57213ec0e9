package io.hazardflow.evidence;

import org.springframework.http.HttpStatus;

/** A file that is not taken in: 400 broken, 413 too large, 415 no photo. The message names the file and the rule in the user's language. */
public class EvidenceRejectedException extends RuntimeException {

    private final HttpStatus status;

    EvidenceRejectedException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    EvidenceRejectedException(HttpStatus status, String file, String rule) {
        this(status, "「" + file + "」" + rule);
    }

    public HttpStatus status() {
        return status;
    }
}
