package io.hazardflow.access;

import org.springframework.security.access.AccessDeniedException;

/** A refusal whose reason the caller may read. */
class RefusedException extends AccessDeniedException {

    RefusedException(String reason) {
        super(reason);
    }
}
