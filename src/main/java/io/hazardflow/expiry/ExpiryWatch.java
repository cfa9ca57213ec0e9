package io.hazardflow.expiry;

import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through the day at what runs out. Each threshold is told once; after days of standstill only the one that holds now, not all that
 * were passed meanwhile.
 */
@Component
class ExpiryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryWatch.class);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final ValidityTable validities;
    private final OfficerCertificates certificates;
    private final Thresholds thresholds;
    private final ToldTable told;
    private final ExpiryNotices notices;
    private final PlanNotices plans;
    private final Clock clock;
    private final boolean background;

    ExpiryWatch(ValidityTable validities, OfficerCertificates certificates, Thresholds thresholds, ToldTable told, ExpiryNotices notices,
                PlanNotices plans, Clock clock, @Value("${hazardflow.expiry.background:true}") boolean background) {
        this.validities = validities;
        this.certificates = certificates;
        this.thresholds = thresholds;
        this.told = told;
        this.notices = notices;
        this.plans = plans;
        this.clock = clock;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${hazardflow.expiry.look:30m}", initialDelayString = "${hazardflow.expiry.first-look:5m}")
    void watch() {
        if (background && !LocalTime.now(clock).isBefore(MORNING)) {
            look();
        }
    }

    /** One transaction an item, so that one that fails holds up no other. */
    void look() {
        LocalDate today = LocalDate.now(clock);
        List<Integer> days = thresholds.on(today);
        LocalDate until = today.plusDays(days.stream().findFirst().orElse(0));
        Function<String, Map<LocalDate, Integer>> before = told.lastTold(until);
        for (Validity validity : validities.expiringUntil(until)) {
            pass(validity.id(), validity.expiresOn(), today, days, before, threshold -> notices.tell(validity, threshold));
        }
        for (OfficerCertificate certificate : certificates.expiringUntil(until)) {
            pass("officer-" + certificate.number(), certificate.validTo(), today, days, before, threshold -> notices.tell(certificate, threshold));
        }
        for (PlanDue due : plans.due(until)) {
            pass(due.item(), due.lastDay(), today, days, before, threshold -> plans.tell(due, threshold));
        }
    }

    private static void pass(String item, LocalDate lastDay, LocalDate today, List<Integer> days,
                             Function<String, Map<LocalDate, Integer>> before, IntConsumer tell) {
        Thresholds.passed(days, ChronoUnit.DAYS.between(today, lastDay))
            .filter(threshold -> threshold < before.apply(item).getOrDefault(lastDay, Integer.MAX_VALUE)).ifPresent(threshold -> {
                try {
                    tell.accept(threshold);
                } catch (RuntimeException e) {
                    LOG.warn("of item {} nobody could be told, it will be tried again", item, e);
                }
            });
    }
}
