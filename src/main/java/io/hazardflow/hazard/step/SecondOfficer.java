package io.hazardflow.hazard.step;

import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A review by law officers takes two whose certificates are valid on the day (domain C.0; 安全生产法 art. 68 on the written record). */
@Component
class SecondOfficer {

    private final OfficerCertificates certificates;
    private final Clock clock;

    SecondOfficer(OfficerCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    void check(Submission submission, HazardCase hazard) {
        if (!Role.LAW.key().equals(hazard.reviewRole())) {
            return;
        }
        String officer = submission.context().caller().userId();
        LocalDate today = LocalDate.now(clock);
        if (!certificates.certified(officer, today)) {
            throw new FormRejectedException("reviewers", "复查人", "执法证今日无效，不能作执法复查");
        }
        String second = submission.text("reviewers");
        if (second == null || second.equals(officer) || !valid(second, officer, today)) {
            throw new FormRejectedException("reviewers", "同行复查人", "执法复查须两人，请填另一名执法证今日有效的执法人员");
        }
    }

    private boolean valid(String accountOrNumber, String officer, LocalDate today) {
        return certificates.certified(accountOrNumber, today)
            || certificates.find(accountOrNumber).filter(c -> !officer.equals(c.account())).filter(c -> c.validOn(today)).isPresent();
    }
}
