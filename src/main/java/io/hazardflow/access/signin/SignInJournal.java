package io.hazardflow.access.signin;

import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records who came and who left, by whichever login. */
@Component
public class SignInJournal implements LogoutHandler {

    private final AuditTrail audit;

    SignInJournal(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication person = event.getAuthentication();
        audit.record(new AuditEntry(AuditKind.SIGN_IN, person.getName(), SignIn.address(person), person.getName(), null));
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (person != null) {
            audit.record(new AuditEntry(AuditKind.SIGN_OUT, person.getName(), request.getRemoteAddr(), person.getName(), null));
        }
    }
}
