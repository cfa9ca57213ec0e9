package io.hazardflow.ledger;

import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.RequestAudit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows since when ledger and lists are unbroken; the rules of {@code /api/integrity} admit administrators only. */
@RestController
@RequestMapping("/api/integrity")
class IntegrityController {

    private final Integrity integrity;
    private final RequestAudit audit;

    IntegrityController(Integrity integrity, RequestAudit audit) {
        this.integrity = integrity;
        this.audit = audit;
    }

    @GetMapping
    IntegrityResult last() {
        return integrity.last();
    }

    @PostMapping
    IntegrityResult verify() {
        audit.record(AuditKind.ADMINISTRATION, null, "核验台账完整性");
        return integrity.verify();
    }
}
