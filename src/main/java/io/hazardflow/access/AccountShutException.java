package io.hazardflow.access;

import org.springframework.security.core.AuthenticationException;

/** The account may not be used, though the password is right. */
class AccountShutException extends AuthenticationException {

    AccountShutException(String reason) {
        super(reason);
    }
}
