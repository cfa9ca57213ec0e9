package io.hazardflow.access.signin;

import org.springframework.security.access.AccessDeniedException;

/** A refusal whose reason the caller may read. */
public class RefusedException extends AccessDeniedException {

    public RefusedException(String reason) {
        super(reason);
    }
}
