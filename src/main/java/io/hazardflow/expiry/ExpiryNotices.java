package io.hazardflow.expiry;

import io.hazardflow.access.Role;
import io.hazardflow.notice.Announcement;
import io.hazardflow.notice.Announcements;
import io.hazardflow.registry.Enterprise;
import io.hazardflow.registry.Enterprises;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those whom it concerns that something runs out or has run out, and lets a case be opened in the end. */
@Component
class ExpiryNotices {

    static final String SOON = "validity-soon";
    static final String EXPIRED = "validity-expired";

    private static final String PATH = "/validities";

    private final Enterprises enterprises;
    private final ToldTable told;
    private final Announcements announcements;
    private final ObjectProvider<ExpiryFollowUp> followUp;
    private final TimeLimits limits;
    private final Clock clock;

    ExpiryNotices(Enterprises enterprises, ToldTable told, Announcements announcements, ObjectProvider<ExpiryFollowUp> followUp,
                  TimeLimits limits, Clock clock) {
        this.enterprises = enterprises;
        this.told = told;
        this.announcements = announcements;
        this.followUp = followUp;
        this.limits = limits;
        this.clock = clock;
    }

    /** Of an enterprise: its head and safety officer, and from the last day on the street's office. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(Validity validity, int threshold) {
        if (!told.first(validity.id(), validity.expiresOn(), threshold)) {
            return;
        }
        Enterprise enterprise = enterprises.find(validity.enterprise()).orElseThrow();
        Optional<String> opened = threshold == Thresholds.AFTER ? opened(validity) : Optional.empty();
        opened.ifPresent(number -> told.opened(validity.id(), validity.expiresOn(), number));
        List<String> posts = new ArrayList<>(List.of(Role.ENTERPRISE_SAFETY.group(enterprise.id()), Role.ENTERPRISE_HEAD.group(enterprise.id())));
        if (threshold <= 0) {
            posts.add(Role.STREET_OFFICE.group(enterprise.street()));
        }
        Map<String, String> facts = facts(validity.kind().label(), validity.expiresOn());
        facts.put("owner", enterprise.name());
        facts.put("item", Stream.of(validity.item(), validity.number()).filter(text -> text != null && !text.isBlank())
            .reduce((item, number) -> item + "，" + number).orElse(""));
        facts.put("caseNumber", opened.orElse(""));
        announce(threshold, opened.orElse(null), facts, posts, List.of(),
            opened.map(number -> "/hazards/" + number).orElse(PATH + "?enterprise=" + enterprise.id()));
    }

    /** What ran out long ago is rather a register that nobody kept up than a hazard of today. */
    private Optional<String> opened(Validity validity) {
        boolean lately = !validity.expiresOn().isBefore(LocalDate.now(clock).minusDays(limits.get("expiry.case-within").amount()));
        return validity.kind().category() == null || !lately ? Optional.empty()
            : Optional.ofNullable(followUp.getIfAvailable()).map(keeper -> keeper.opened(expired(validity)));
    }

    /** Of an official: himself and his department. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void tell(OfficerCertificate certificate, int threshold) {
        if (!told.first("officer-" + certificate.number(), certificate.validTo(), threshold)) {
            return;
        }
        Map<String, String> facts = facts("行政执法证", certificate.validTo());
        facts.put("owner", certificate.personName());
        facts.put("item", certificate.number());
        facts.put("caseNumber", "");
        announce(threshold, null, facts, List.of(Role.DEPT.group(certificate.department())),
            Stream.ofNullable(certificate.account()).toList(), null);
    }

    private void announce(int threshold, String subject, Map<String, String> facts, List<String> posts, List<String> people, String path) {
        announcements.announce(new Announcement(threshold == Thresholds.AFTER ? EXPIRED : SOON, subject, null, false, facts, posts, people, null,
            path));
    }

    private Map<String, String> facts(String kind, LocalDate lastDay) {
        return new HashMap<>(Map.of("kind", kind, "expiresOn", lastDay.toString(),
            "days", String.valueOf(Math.abs(ChronoUnit.DAYS.between(LocalDate.now(clock), lastDay)))));
    }

    /** The case is read by many, so that it names equipment but nobody and nobody's number. */
    private static ExpiredItem expired(Validity validity) {
        String which = validity.kind().isPersonal() || validity.item() == null ? "" : "（" + validity.item() + "）";
        return new ExpiredItem(validity.id(), validity.enterprise(), validity.kind().label(), validity.kind().category(),
            validity.kind().label() + which + "已于 " + validity.expiresOn() + " 到期，没有登记续期。", validity.expiresOn());
    }
}
