package io.hazardflow.ledger;

import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's commands on the ledger; the rules of {@code /api/ledger/**} admit administrators only. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {

    private final LedgerVerification verification;
    private final LedgerRebuild rebuild;
    private final RequestAudit audit;

    LedgerController(LedgerVerification verification, LedgerRebuild rebuild, RequestAudit audit) {
        this.verification = verification;
        this.rebuild = rebuild;
        this.audit = audit;
    }

    @GetMapping("/verification")
    LedgerReport verify() {
        return verification.verify();
    }

    @PostMapping("/rebuild")
    Rebuilt rebuild() {
        audit.record(AuditKind.ADMINISTRATION, null, "由台账重建案件表");
        return new Rebuilt(rebuild.rebuild());
    }

    record Rebuilt(long events) {
    }
}
