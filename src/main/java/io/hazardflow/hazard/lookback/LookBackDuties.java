package io.hazardflow.hazard.lookback;

import io.hazardflow.access.Caller;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.rule.SeparationOfDuties;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import io.hazardflow.registry.TwoOfficers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Who may look again: an official other than the reviewer, and for law two whose certificates are valid on the day (domain C.1.4, C.0). */
@Component
class LookBackDuties {

    private static final String STEP = "回头看现场核查";

    private final OfficerCertificates certificates;
    private final TwoOfficers two;
    private final Clock clock;

    LookBackDuties(OfficerCertificates certificates, TwoOfficers two, Clock clock) {
        this.certificates = certificates;
        this.two = two;
        this.clock = clock;
    }

    void checkVisitor(Caller visitor, HazardCase hazard) {
        SeparationOfDuties.checkOfficial(visitor, STEP);
        if (visitor.userId().equals(hazard.reviewer()) || visitor.userId().equals(hazard.reviewedFor())) {
            throw new FormRejectedException(null, STEP, "须由原复查人以外的人办理");
        }
        if (LookBackPosts.byLaw(hazard) && !certificates.certified(visitor.userId(), LocalDate.now(clock))) {
            throw new FormRejectedException(null, STEP, "须由执法证今日有效的执法人员办理");
        }
    }

    /** @param companion account or certificate number, as the visitor wrote it */
    void checkCompanion(String companion, Caller visitor, HazardCase hazard) {
        if (LookBackPosts.byLaw(hazard) && (companion == null || !mayAccompany(companion, visitor, hazard))) {
            throw new FormRejectedException("companion", "同行执法人员", "须两人，请填另一名执法证今日有效、不是原复查人的执法人员");
        }
    }

    private boolean mayAccompany(String companion, Caller visitor, HazardCase hazard) {
        String account = certificates.find(companion).map(OfficerCertificate::account).orElse(companion);
        return !account.equals(hazard.reviewer()) && two.are(visitor.userId(), companion, LocalDate.now(clock));
    }
}
