package io.hazardflow.account.secondfactor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of second factors in {@code hazardflow.account}; each change is one statement that succeeds once. */
@Component
class SecondFactorStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondFactorStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the account has a second factor already. */
    boolean begin(String userId, byte[] sealed) {
        return jdbc.sql("""
                insert into hazardflow.account (user_id, pending_secret) values (:user, :secret)
                on conflict (user_id) do update set pending_secret = :secret where account.secret is null""")
            .param("user", userId).param("secret", sealed).update() == 1;
    }

    boolean confirm(String userId, byte[] pending, long step, List<String> recoveryHashes) {
        return jdbc.sql("""
                update hazardflow.account
                set secret = pending_secret, pending_secret = null, secret_since = :now, last_step = :step, recovery_hashes = :hashes
                where user_id = :user and secret is null and pending_secret = :pending""")
            .param("user", userId).param("pending", pending).param("now", OffsetDateTime.now(clock)).param("step", step)
            .param("hashes", recoveryHashes.toArray(String[]::new)).update() == 1;
    }

    /** False when a code of this step, or of a later one, was accepted before. */
    boolean useStep(String userId, long step) {
        return jdbc.sql("""
                update hazardflow.account set last_step = :step
                where user_id = :user and secret is not null and last_step < :step""")
            .param("user", userId).param("step", step).update() == 1;
    }

    List<String> recoveryHashes(String userId) {
        return jdbc.sql("select unnest(recovery_hashes) from hazardflow.account where user_id = :user").param("user", userId)
            .query(String.class).list();
    }

    boolean useRecovery(String userId, String hash) {
        return jdbc.sql("""
                update hazardflow.account set recovery_hashes = array_remove(recovery_hashes, :hash)
                where user_id = :user and :hash = any(recovery_hashes)""")
            .param("user", userId).param("hash", hash).update() == 1;
    }

    boolean remove(String userId) {
        return jdbc.sql("""
                update hazardflow.account
                set secret = null, pending_secret = null, secret_since = null, last_step = null, recovery_hashes = '{}'
                where user_id = :user and secret is not null""").param("user", userId).update() == 1;
    }
}
