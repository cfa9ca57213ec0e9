package io.hazardflow.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The counters in the database, which all nodes share. */
@Component
class ThrottleTable {

    private final JdbcClient jdbc;

    ThrottleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counter(Limit limit, Instant blockedUntil, Instant succeededAt) {
    }

    List<Counter> of(SignInAttempt attempt) {
        return jdbc.sql("""
                select scope, blocked_until, succeeded_at from hazardflow.sign_in_throttle
                where (scope, secret, account, address) in (('PAIR', :secret, :account, :address), ('ADDRESS', '', '', :address),
                                                            ('ACCOUNT', :secret, :account, ''))""")
            .param("secret", attempt.secret().name()).param("account", attempt.account()).param("address", attempt.address())
            .query((row, i) -> new Counter(Limit.valueOf(row.getString("scope")),
                instant(row.getObject("blocked_until", OffsetDateTime.class)), instant(row.getObject("succeeded_at", OffsetDateTime.class))))
            .list();
    }

    /** Counts a failure and returns how many are not yet forgotten. */
    int countFailure(Limit limit, SignInAttempt attempt, Instant now) {
        return keyed(limit, attempt, """
                insert into hazardflow.sign_in_throttle as t (scope, secret, account, address, failures, changed_at)
                values (:scope, :secret, :account, :address, 1, :now)
                on conflict (scope, secret, account, address) do update set changed_at = :now,
                    failures = greatest(0, t.failures
                        - floor(greatest(0, extract(epoch from (:now::timestamptz - t.changed_at))) / :forgetting)::int) + 1
                returning failures""")
            .param("now", at(now)).param("forgetting", limit.forgetting().toSeconds()).query(Integer.class).single();
    }

    void block(Limit limit, SignInAttempt attempt, Instant until) {
        keyed(limit, attempt, """
                update hazardflow.sign_in_throttle set blocked_until = :until
                where scope = :scope and secret = :secret and account = :account and address = :address""")
            .param("until", at(until)).update();
    }

    /** Clears the pair; false when that was done a short while ago and nothing failed since. */
    boolean countSuccess(SignInAttempt attempt, Instant now, Duration shortWhile) {
        return keyed(Limit.PAIR, attempt, """
                insert into hazardflow.sign_in_throttle as t (scope, secret, account, address, failures, changed_at, succeeded_at)
                values (:scope, :secret, :account, :address, 0, :now, :now)
                on conflict (scope, secret, account, address) do update
                    set failures = 0, blocked_until = null, changed_at = :now, succeeded_at = :now
                    where t.failures > 0 or t.succeeded_at is null or t.succeeded_at < :before""")
            .param("now", at(now)).param("before", at(now.minus(shortWhile))).update() > 0;
    }

    int clear(String account) {
        return jdbc.sql("""
                update hazardflow.sign_in_throttle set failures = 0, blocked_until = null
                where account = :account and (failures > 0 or blocked_until is not null)""")
            .param("account", account).update();
    }

    Set<String> blockedAccounts(Instant now) {
        return jdbc.sql("select distinct account from hazardflow.sign_in_throttle where account <> '' and blocked_until > :now")
            .param("now", at(now)).query(String.class).list().stream().collect(Collectors.toUnmodifiableSet());
    }

    int forget(Instant failuresBefore, Instant successesBefore) {
        return jdbc.sql("""
                delete from hazardflow.sign_in_throttle
                where changed_at < :failures and (blocked_until is null or blocked_until < :failures)
                  and (succeeded_at is null or succeeded_at < :successes)""")
            .param("failures", at(failuresBefore)).param("successes", at(successesBefore)).update();
    }

    private StatementSpec keyed(Limit limit, SignInAttempt attempt, String sql) {
        return jdbc.sql(sql).param("scope", limit.name()).param("secret", limit.secret(attempt))
            .param("account", limit.account(attempt)).param("address", limit.address(attempt));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
