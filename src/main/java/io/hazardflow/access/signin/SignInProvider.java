package io.hazardflow.access.signin;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets people in by account and password. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final SignIn signIn;
    private final Passwords passwords;

    SignInProvider(SignIn signIn, Passwords passwords) {
        this.signIn = signIn;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        signIn.check(attempt, passwords.of(attempt.getName()));
        return SignIn.signedIn(attempt);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
