package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The two law officers of an act, both with a certificate that is valid on the day (domain C.0). */
@Component
class OfficerPairs {

    static final String OFFICER = "officer";

    private final HazardCases cases;
    private final OfficerCertificates certificates;
    private final Clock clock;

    OfficerPairs(HazardCases cases, OfficerCertificates certificates, Clock clock) {
        this.cases = cases;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** Prefill of a form whose second officer is picked among the colleagues; a submitted one must be among them. */
    Map<String, Object> colleagues(FormContext context) {
        HazardCase hazard = cases.get(context.caseNumber());
        return Map.of("officers", certificates.validIn(hazard.dept(), LocalDate.now(clock)).stream()
            .filter(certificate -> !context.caller().userId().equals(certificate.account())).map(OfficerPairs::option).toList());
    }

    void checkFirst(String officer, String act) {
        if (!certificates.certified(officer, LocalDate.now(clock))) {
            throw new FormRejectedException(null, act, "须由执法证今日有效的执法人员办理");
        }
    }

    /** The two who did an act, as its document says. */
    static Set<String> of(LedgerEvent act) {
        return Set.of(act.actor().userId(), act.document().path(OFFICER).asText());
    }

    private static Map<String, Object> option(OfficerCertificate certificate) {
        return Map.of("value", Objects.requireNonNullElse(certificate.account(), certificate.number()),
            "label", certificate.personName() + "（" + certificate.number() + "）");
    }
}
