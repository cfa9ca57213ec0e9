package io.hazardflow.access.signin;

import io.hazardflow.access.signin.SignInThrottle.Outcome;
import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Account and password, whether by form or by Basic: throttled, checked, and refused for shut accounts. */
@Component
class SignIn {

    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AccountGates gates;
    private final AuditTrail audit;

    SignIn(Passwords passwords, SignInThrottle throttle, AccountGates gates, AuditTrail audit) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.gates = gates;
        this.audit = audit;
    }

    /**
     * @param account what is stored of it, empty when there is none
     * @throws BadCredentialsException                                     in the same words and after the same time for unknown accounts
     * @throws io.hazardflow.access.signin.SignInBlockedException          when one has to wait
     * @throws AccountShutException                                        when the password is right but the account is shut
     */
    Outcome check(Authentication attempt, Optional<Passwords.Stored> account) {
        String typed = attempt.getName();
        String password = password(attempt);
        if (typed.isBlank() || password.isEmpty()) {
            throw refused();
        }
        String address = address(attempt);
        SignInAttempt counted = account.map(known -> SignInAttempt.at(Secret.PASSWORD, known.userId(), address))
            .orElseGet(() -> SignInAttempt.atNobody(Secret.PASSWORD, typed, address));
        Outcome outcome = throttle.check(counted, () -> passwords.matches(account, password));
        if (outcome == Outcome.WRONG) {
            throw refused();
        }
        refuseShut(typed, address);
        return outcome;
    }

    /** Signed in without rights yet: {@link io.hazardflow.access.web.FreshRights} gives them with every request. */
    static Authentication signedIn(Authentication attempt) {
        UsernamePasswordAuthenticationToken signedIn =
            UsernamePasswordAuthenticationToken.authenticated(attempt.getName(), null, AuthorityUtils.NO_AUTHORITIES);
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    static String password(Authentication attempt) {
        return attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
    }

    static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }

    private void refuseShut(String userId, String address) {
        try {
            gates.check(userId);
        } catch (AccountShutException shut) {
            audit.record(new AuditEntry(AuditKind.SIGN_IN_FAILED, userId, address, userId, "账号不能使用"));
            throw shut;
        }
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("用户名或密码不正确");
    }
}
