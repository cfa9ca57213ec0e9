package io.hazardflow.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Verifies ledger, seals and lists every night and on demand; a finding is stored, logged as an error and turns a metric to 0. */
@Service
public class Integrity {

    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);
    private static final int KEPT = 200;
    private static final Duration ANOTHER_NODE_HAS_JUST_DONE_IT = Duration.ofHours(1);

    private final LedgerVerification verification;
    private final IntegrityResults results;
    private final ObjectProvider<IntegrityCheck> checks;
    private final Clock clock;

    Integrity(LedgerVerification verification, IntegrityResults results, ObjectProvider<IntegrityCheck> checks, Clock clock,
              MeterRegistry metrics) {
        this.verification = verification;
        this.results = results;
        this.checks = checks;
        this.clock = clock;
        Gauge.builder("hazardflow.integrity.unbroken", this, integrity -> integrity.results.latest().map(r -> r.broken() ? 0d : 1d)
            .orElse(Double.NaN)).description("1 while the last verification found nothing, 0 when it did").register(metrics);
    }

    /** What the last verification found; cheap. */
    public IntegrityResult last() {
        return results.latest().orElse(IntegrityResult.NONE_YET);
    }

    @Scheduled(cron = "${hazardflow.ledger.verification-cron:0 20 2 * * *}", zone = "Asia/Shanghai")
    void verifyNightly() {
        Instant recently = clock.instant().minus(ANOTHER_NODE_HAS_JUST_DONE_IT);
        if (results.latest().filter(result -> result.verifiedAt().isAfter(recently)).isEmpty()) {
            verify();
        }
    }

    /** Walks everything and keeps the result. */
    public IntegrityResult verify() {
        LedgerReport report = verification.verify();
        List<IntegrityFinding> beside = checks.orderedStream().flatMap(check -> check.check().stream()).toList();
        long problems = report.problems() + beside.size();
        IntegrityResult result = new IntegrityResult(problems > 0 ? null : unbrokenSince(report.checkedAt()),
            report.checkedAt().truncatedTo(ChronoUnit.MICROS), report.cases(), report.events(), problems,
            Stream.concat(report.findings().stream().map(IntegrityFinding::of), beside.stream()).distinct().limit(KEPT).toList());
        results.add(result);
        if (result.broken()) {
            LOG.error("Integrity broken: {} findings, the first {}", problems, result.findings().get(0));
        } else {
            LOG.info("Integrity verified: {} cases, {} events, unbroken since {}", result.chains(), result.events(), result.unbrokenSince());
        }
        return result;
    }

    /** Chains prove from their first event on; after something was broken, only from the verification that found it repaired. */
    private Instant unbrokenSince(Instant now) {
        Optional<IntegrityResult> before = results.latest();
        return before.isEmpty() ? results.firstEvent().orElse(now) : before.map(IntegrityResult::unbrokenSince).orElse(now);
    }
}
