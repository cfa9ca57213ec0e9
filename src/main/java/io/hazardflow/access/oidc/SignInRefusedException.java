package io.hazardflow.access.oidc;

import org.springframework.security.core.AuthenticationException;

/** A sign-in that is refused for a reason which the person may know; the message is in his language and stands on the login page. */
class SignInRefusedException extends AuthenticationException {

    private final String account;

    SignInRefusedException(String message, Throwable cause) {
        super(message, cause);
        this.account = null;
    }

    SignInRefusedException(String account, String message) {
        super(message);
        this.account = account;
    }

    /** Whose sign-in it was, null where that did not come out. */
    String account() {
        return account;
    }
}
