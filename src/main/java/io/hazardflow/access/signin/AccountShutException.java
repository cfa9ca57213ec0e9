package io.hazardflow.access.signin;

import org.springframework.security.core.AuthenticationException;

/** The account may not be used, though the password is right. */
public class AccountShutException extends AuthenticationException {

    public AccountShutException(String reason) {
        super(reason);
    }
}
