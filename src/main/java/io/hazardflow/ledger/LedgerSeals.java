package io.hazardflow.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the ledger once a day, so that a case taken out of it whole is missed. Each seal is also written to the log, which lies outside the
 * database that it vouches for.
 */
@Component
public class LedgerSeals {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSeals.class);
    private static final String PATIENCE = "30s";

    private final SealStore seals;
    private final LedgerLock lock;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LedgerSeals(SealStore seals, LedgerLock lock, Clock clock, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.lock = lock;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs every hour: the first run of a day seals it, so a node that was down at midnight costs nothing. */
    @Scheduled(cron = "${hazardflow.ledger.seal-cron:0 10 * * * *}", zone = "Asia/Shanghai")
    public void sealToday() {
        LocalDate today = LocalDate.now(clock);
        if (seals.latest().filter(last -> !last.day().isBefore(today)).isPresent()) {
            return;
        }
        long upTo = transaction.execute(status -> lastSettledEvent());
        transaction.execute(status -> seal(today, upTo)).ifPresent(seal ->
            LOG.info("Ledger sealed for {}: {} cases up to event {}, root {}", seal.day(), seal.heads(), seal.upToEventId(), seal.root()));
    }

    private long lastSettledEvent() {
        lock.stopWriting(PATIENCE);
        return seals.lastEventId();
    }

    private Optional<LedgerSeal> seal(LocalDate day, long upTo) {
        lock.seal();
        Optional<LedgerSeal> last = seals.latest();
        if (last.filter(seal -> !seal.day().isBefore(day) || seal.upToEventId() > upTo).isPresent()) {
            return Optional.empty();
        }
        String previousRoot = last.map(LedgerSeal::root).orElse(Sha256.NOTHING);
        long after = last.map(LedgerSeal::upToEventId).orElse(0L);
        SealStore.Heads heads = seals.heads(after, upTo, previousRoot);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LedgerSeal seal = new LedgerSeal(day, upTo, heads.count(), previousRoot, heads.root(), now, true);
        return seals.add(seal, after) ? Optional.of(seal) : Optional.empty();
    }
}
