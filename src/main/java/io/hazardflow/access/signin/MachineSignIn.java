package io.hazardflow.access.signin;

import io.hazardflow.access.signin.SignInThrottle.Outcome;
import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets machine clients in, which send name and password with every call. */
@Component
public class MachineSignIn {

    private final SignIn signIn;
    private final Passwords passwords;
    private final RecentSignIns recent;
    private final AuditTrail audit;

    MachineSignIn(SignIn signIn, Passwords passwords, RecentSignIns recent, AuditTrail audit) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.recent = recent;
        this.audit = audit;
    }

    public Authentication authenticate(Authentication attempt) {
        Optional<Passwords.Stored> account = passwords.of(attempt.getName());
        String password = SignIn.password(attempt);
        String address = SignIn.address(attempt);
        if (!recent.contains(account, password, address)) {
            if (signIn.check(attempt, account) == Outcome.RIGHT) {
                audit.record(new AuditEntry(AuditKind.SIGN_IN, attempt.getName(), address, attempt.getName(), "接口调用"));
            }
            recent.add(account, password, address);
        }
        return SignIn.signedIn(attempt);
    }
}
