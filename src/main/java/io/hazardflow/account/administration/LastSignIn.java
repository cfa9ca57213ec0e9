package io.hazardflow.account.administration;

import io.hazardflow.account.AccountTable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Remembers when a person signed in last, to the minute. */
@Component
class LastSignIn {

    private final AccountTable accounts;

    LastSignIn(AccountTable accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        accounts.signedIn(event.getAuthentication().getName());
    }
}
