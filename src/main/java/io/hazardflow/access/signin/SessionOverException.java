package io.hazardflow.access.signin;

import org.springframework.security.core.AuthenticationException;

/** The session has lasted as long as one may. */
public class SessionOverException extends AuthenticationException {

    public SessionOverException() {
        super("登录已超过最长时间，请重新登录");
    }
}
