package io.hazardflow.account;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Remembers when an account was last used to sign in, to the minute. */
@Component
class LastSignIn {

    private final AccountTable accounts;

    LastSignIn(AccountTable accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        accounts.signedIn(event.getAuthentication().getName());
    }
}
