package io.hazardflow.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Records what the person behind the current call takes out or changes, before he gets it: exports call it before the first byte,
 * administration before the work begins.
 */
@Component
public class RequestAudit {

    private static final String SYSTEM = "system";

    private final AuditTrail trail;

    RequestAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param target what it is done to; null for method and path of the call */
    public void record(AuditKind kind, String target, String detail) {
        Optional<HttpServletRequest> request = request();
        trail.record(new AuditEntry(kind, signedIn(),
            request.map(HttpServletRequest::getRemoteAddr).orElse(null),
            target != null ? target : request.map(r -> r.getMethod() + " " + r.getRequestURI()).orElse(null), detail));
    }

    private static String signedIn() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? SYSTEM : caller.getName();
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            ? Optional.of(attributes.getRequest()) : Optional.empty();
    }
}
