package io.hazardflow.access.web;

import io.hazardflow.access.Paths;
import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records whatever was answered with 403, whoever refused it: a rule for the address, a missing token, the engine, or a page of ours. */
class RefusalRecord extends OncePerRequestFilter {

    private static final String STRANGER = "anonymous";

    private final AuditTrail audit;

    RefusalRecord(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            Authentication caller = SecurityContextHolder.getContext().getAuthentication();
            audit.record(new AuditEntry(AuditKind.REFUSED, caller == null ? STRANGER : caller.getName(), request.getRemoteAddr(),
                request.getMethod() + " " + Paths.of(request), null));
        }
    }
}
