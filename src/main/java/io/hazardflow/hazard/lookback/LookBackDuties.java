package io.hazardflow.hazard.lookback;

import io.hazardflow.access.Caller;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may look again: an official, none of those who passed the review, and for law two whose certificates are valid (domain C.1.4, C.0). */
@Component
class LookBackDuties {

    private static final String STEP = "回头看现场核查";

    private final OfficerCertificates certificates;
    private final Ledger ledger;
    private final Clock clock;

    LookBackDuties(OfficerCertificates certificates, Ledger ledger, Clock clock) {
        this.certificates = certificates;
        this.ledger = ledger;
        this.clock = clock;
    }

    void checkVisitor(Caller visitor, HazardCase hazard) {
        SeparationOfDuties.checkOfficial(visitor, STEP);
        if (reviewers(hazard).contains(visitor.userId())) {
            throw new FormRejectedException(null, STEP, "须由原复查人以外的人办理");
        }
        if (LookBackPosts.byLaw(hazard) && !certificates.certified(visitor.userId(), LocalDate.now(clock))) {
            throw new FormRejectedException(null, STEP, "须由执法证今日有效的执法人员办理");
        }
    }

    /** @param companion account or certificate number */
    void checkCompanion(String companion, Caller visitor, HazardCase hazard) {
        if (!LookBackPosts.byLaw(hazard)) {
            return;
        }
        String account = companion == null ? null : account(companion);
        if (account == null || account.equals(visitor.userId()) || !certificates.certified(account, LocalDate.now(clock))) {
            throw new FormRejectedException("companion", "同行执法人员", "须两人，请填另一名执法证今日有效的执法人员");
        }
        if (reviewers(hazard).contains(account)) {
            throw new FormRejectedException("companion", "同行执法人员", "不能是原复查人");
        }
    }

    private Set<String> reviewers(HazardCase hazard) {
        Set<String> accounts = new HashSet<>();
        Optional.ofNullable(hazard.reviewer()).ifPresent(accounts::add);
        ledger.timeline(hazard.number()).stream().filter(event -> HazardProcess.REVIEW_RECTIFICATION.equals(event.step()))
            .reduce((earlier, later) -> later).map(LookBackDuties::secondReviewer).filter(second -> !second.isBlank())
            .map(this::account).ifPresent(accounts::add);
        return accounts;
    }

    private static String secondReviewer(LedgerEvent review) {
        return review.document().path("reviewers").asText("").strip();
    }

    private String account(String accountOrNumber) {
        return certificates.find(accountOrNumber).map(OfficerCertificate::account).orElse(accountOrNumber);
    }
}
