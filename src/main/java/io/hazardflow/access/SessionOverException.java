package io.hazardflow.access;

import org.springframework.security.core.AuthenticationException;

/** The session has lasted as long as one may. */
class SessionOverException extends AuthenticationException {

    SessionOverException() {
        super("登录已超过最长时间，请重新登录");
    }
}
