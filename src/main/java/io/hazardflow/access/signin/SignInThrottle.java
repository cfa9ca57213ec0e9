package io.hazardflow.access.signin;

import io.hazardflow.audit.AuditEntry;
import io.hazardflow.audit.AuditKind;
import io.hazardflow.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands before every check of a password or code. Failures make the next try wait, longer each time: per account and address up to 15
 * minutes, per address, and per account at most a minute. Where somebody signed in within a month from the same address, only the first of
 * the three applies, so that nobody shuts out anybody else.
 */
@Component
public class SignInThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);
    private static final Duration KNOWN_ADDRESS = Duration.ofDays(30);
    private static final Duration FAILURES_KEPT = Duration.ofDays(2);
    private static final Duration SAME_SIGN_IN = Duration.ofHours(1);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

    private final ThrottleTable table;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final Semaphore checks = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final AtomicLong refused = new AtomicLong();

    SignInThrottle(ThrottleTable table, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What came of a check. */
    public enum Outcome { WRONG, RIGHT, RIGHT_AS_BEFORE }

    /**
     * Checks unless one has to wait, and counts the outcome, also when the caller's transaction is rolled back. Failures and the beginning of
     * each wait are audited.
     *
     * @param right checks the secret; not asked during a wait
     * @return {@code RIGHT_AS_BEFORE} when the same account succeeded from the same address within the hour
     * @throws SignInBlockedException during a wait, also for the right secret
     */
    public Outcome check(SignInAttempt attempt, BooleanSupplier right) {
        refuseDuringWait(attempt);
        queue();
        try {
            refuseDuringWait(attempt);
            if (!right.getAsBoolean()) {
                ownTransaction.executeWithoutResult(status -> failed(attempt));
                return Outcome.WRONG;
            }
            return table.countSuccess(attempt, clock.instant(), SAME_SIGN_IN) ? Outcome.RIGHT : Outcome.RIGHT_AS_BEFORE;
        } finally {
            checks.release();
        }
    }

    /** Ends all waits of an account; an administrator's decision. */
    public void unlock(String account) {
        table.clear(account);
    }

    /** Accounts that somebody has to wait for now, from some address or from all. */
    public Set<String> blockedAccounts() {
        return table.blockedAccounts(clock.instant());
    }

    /** Deletes counters without failures for two days, and addresses without a sign-in for a month. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forget() {
        Instant now = clock.instant();
        table.forget(now.minus(FAILURES_KEPT), now.minus(KNOWN_ADDRESS));
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void report() {
        long count = refused.getAndSet(0);
        if (count > 0) {
            LOG.warn("{} sign-ins refused without a check, because one has to wait after failures", count);
        }
    }

    private void refuseDuringWait(SignInAttempt attempt) {
        Instant now = clock.instant();
        waitingUntil(attempt, now).ifPresent(until -> {
            refused.incrementAndGet();
            throw new SignInBlockedException(Duration.between(now, until));
        });
    }

    private Optional<Instant> waitingUntil(SignInAttempt attempt, Instant now) {
        List<ThrottleTable.Counter> counters = table.of(attempt);
        boolean known = counters.stream().anyMatch(c -> c.limit() == Limit.PAIR && c.succeededAt() != null
            && c.succeededAt().isAfter(now.minus(KNOWN_ADDRESS)));
        return counters.stream().filter(c -> !known || c.limit() == Limit.PAIR).map(ThrottleTable.Counter::blockedUntil)
            .filter(until -> until != null && until.isAfter(now)).max(Instant::compareTo);
    }

    private void failed(SignInAttempt attempt) {
        Instant now = clock.instant();
        Duration wait = Stream.of(Limit.values()).map(limit -> failed(limit, attempt, now)).max(Duration::compareTo).orElseThrow();
        audit.record(new AuditEntry(AuditKind.SIGN_IN_FAILED, attempt.actor(), attempt.address(), attempt.actor(),
            attempt.secret().label() + "不正确"));
        if (!wait.isZero()) {
            audit.record(new AuditEntry(AuditKind.SIGN_IN_BLOCKED, attempt.actor(), attempt.address(), attempt.actor(),
                "连续失败，暂停 " + wait.toSeconds() + " 秒"));
        }
    }

    private Duration failed(Limit limit, SignInAttempt attempt, Instant now) {
        Duration wait = limit.waitAfter(table.countFailure(limit, attempt, now));
        if (!wait.isZero()) {
            table.block(limit, attempt, now.plus(wait));
        }
        return wait;
    }

    /** Hashing takes time and memory: as many at once as there are processors, the others wait a little. */
    private void queue() {
        try {
            if (!checks.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw SignInBlockedException.busy(LONGEST_QUEUE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SignInBlockedException.busy(LONGEST_QUEUE);
        }
    }
}
