package io.hazardflow.notice;

import org.springframework.http.HttpStatus;

/** A call that cannot be carried out, with the reason in the user's language. */
class NoticeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    NoticeRefusedException(HttpStatus status, String reason) {
        super(reason);
        this.status = status;
    }

    static void check(boolean holds, String rule) {
        if (!holds) {
            throw new NoticeRefusedException(HttpStatus.BAD_REQUEST, rule);
        }
    }

    HttpStatus status() {
        return status;
    }
}
