package io.hazardflow.ledger;

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

    LedgerController(LedgerVerification verification, LedgerRebuild rebuild) {
        this.verification = verification;
        this.rebuild = rebuild;
    }

    @GetMapping("/verification")
    LedgerReport verify() {
        return verification.verify();
    }

    @PostMapping("/rebuild")
    Rebuilt rebuild() {
        return new Rebuilt(rebuild.rebuild());
    }

    record Rebuilt(long events) {
    }
}
