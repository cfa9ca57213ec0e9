package io.hazardflow.account;

import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Records what happens to accounts, with the address of the call if there is one. */
@Component
public class AccountAudit {

    private final AuditTrail trail;

    AccountAudit(AuditTrail trail) {
        this.trail = trail;
    }

    public void own(String userId, String detail) {
        trail.record(new AuditEntry(AuditKind.ACCOUNT, userId, address(), userId, detail));
    }

    public void failed(String userId, String detail) {
        trail.record(new AuditEntry(AuditKind.SIGN_IN_FAILED, userId, address(), userId, detail));
    }

    public void administration(String by, String userId, String detail) {
        trail.record(new AuditEntry(AuditKind.ADMINISTRATION, by, address(), userId, detail));
    }

    private static String address() {
        HttpServletRequest request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
            ? call.getRequest() : null;
        return request == null ? null : request.getRemoteAddr();
    }
}
