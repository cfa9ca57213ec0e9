package io.hazardflow.hazard.step;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.Level;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import io.hazardflow.registry.TwoOfficers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What law officers do takes two whose certificates are valid on the day (domain C.0; 安全生产法 art. 68 on the written record). */
@Component
class SecondOfficer {

    private static final String REVIEW = "执法复查";
    private static final String ORDER = "责令整改";

    private final OfficerCertificates certificates;
    private final TwoOfficers two;
    private final Callers callers;
    private final Clock clock;

    SecondOfficer(OfficerCertificates certificates, TwoOfficers two, Callers callers, Clock clock) {
        this.certificates = certificates;
        this.two = two;
        this.callers = callers;
        this.clock = clock;
    }

    /** The account of the second of the two, empty where one reviews alone or the second has no account. */
    Optional<String> checkReview(Submission submission, HazardCase hazard) {
        if (!isReviewByLaw(hazard)) {
            return Optional.empty();
        }
        check(submission, "reviewers", "同行复查人", REVIEW);
        Optional<String> second = account(submission.text("reviewers"));
        checkJoint(submission.context().caller(), second, hazard);
        return second;
    }

    /** Nobody who rectified reviews, and of those who review a major hazard one is of the department in charge (domain C.0). */
    private void checkJoint(Caller first, Optional<String> second, HazardCase hazard) {
        if (second.filter(account -> account.equals(hazard.rectifier())).isPresent()) {
            throw new FormRejectedException("reviewers", "同行复查人", "整改人不能复查自己整改的隐患");
        }
        boolean inCharge = isOf(first, hazard.dept()) || second.map(callers::byId).filter(caller -> isOf(caller, hazard.dept())).isPresent();
        if (hazard.level() == Level.MAJOR && !inCharge) {
            throw new FormRejectedException("reviewers", "同行复查人", "重大隐患的复查须有行业主管部门的人员参加");
        }
    }

    private static boolean isOf(Caller person, String department) {
        return person.memberships().stream().anyMatch(m -> m.role().reach() == Role.Reach.DEPARTMENT && m.unit().equals(department));
    }

    private Optional<String> account(String accountOrNumber) {
        return certificates.find(accountOrNumber).map(OfficerCertificate::account).or(() -> Optional.of(accountOrNumber));
    }

    void checkOrder(Submission submission, HazardCase hazard) {
        if (isOrderByLaw(hazard)) {
            check(submission, "officers", "同行执法人员", ORDER);
        }
    }

    /** The first of the two, already when he takes the task. */
    void checkReviewedBy(String officer, HazardCase hazard) {
        if (isReviewByLaw(hazard)) {
            checkFirst(officer, "reviewers", REVIEW);
        }
    }

    void checkOrderedBy(String officer, HazardCase hazard) {
        if (isOrderByLaw(hazard)) {
            checkFirst(officer, "officers", ORDER);
        }
    }

    /** A review whose way the decision table gave to law officers. */
    static boolean isReviewByLaw(HazardCase hazard) {
        return Role.LAW.key().equals(hazard.reviewRole());
    }

    /** An order after an inspection; the street assigns without one. */
    static boolean isOrderByLaw(HazardCase hazard) {
        return hazard.source().isInspection();
    }

    private void checkFirst(String officer, String field, String act) {
        if (!certificates.certified(officer, LocalDate.now(clock))) {
            throw new FormRejectedException(field, act, "须由执法证今日有效的执法人员办理");
        }
    }

    private void check(Submission submission, String field, String label, String act) {
        String officer = submission.context().caller().userId();
        checkFirst(officer, field, act);
        String second = submission.text(field);
        if (second == null || !two.are(officer, second, LocalDate.now(clock))) {
            throw new FormRejectedException(field, label, act + "须两人，请填另一名执法证今日有效的执法人员");
        }
    }

    /** The account of the second officer, whether he was named by account or by certificate; null where none was needed. */
    String secondOfOrder(Submission submission, HazardCase hazard) {
        String second = isOrderByLaw(hazard) ? submission.text("officers") : null;
        return second == null ? null : certificates.find(second).map(OfficerCertificate::account).orElse(second);
    }
}
