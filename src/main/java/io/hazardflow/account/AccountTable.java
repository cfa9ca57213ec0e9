package io.hazardflow.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.account}, apart from codes: those are kept by {@code activation} and {@code secondfactor}. */
@Component
public class AccountTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public AccountRow find(String userId) {
        return jdbc.sql("""
                select disabled_since, disabled_by, disabled_reason, password_given_since, activation_until, secret, pending_secret,
                       cardinality(recovery_hashes), last_sign_in
                from hazardflow.account where user_id = :user""")
            .param("user", userId).query(AccountTable::row).optional().orElse(AccountRow.NOTHING);
    }

    /** Whether the engine has such an account, in whichever letters. */
    public boolean isTaken(String userId) {
        return jdbc.sql("select exists (select from act_id_user where lower(id_) = lower(:user))").param("user", userId)
            .query(Boolean.class).single();
    }

    public boolean exists(String userId) {
        return jdbc.sql("select exists (select from act_id_user where id_ = :user)").param("user", userId).query(Boolean.class).single();
    }

    /** False when the account was disabled already. */
    public boolean disable(String userId, String by, String reason) {
        return jdbc.sql("""
                insert into hazardflow.account (user_id, disabled_since, disabled_by, disabled_reason) values (:user, :now, :by, :reason)
                on conflict (user_id) do update set disabled_since = :now, disabled_by = :by, disabled_reason = :reason
                where account.disabled_since is null""")
            .param("user", userId).param("now", now()).param("by", by).param("reason", reason).update() == 1;
    }

    /** False when the account was not disabled. */
    public boolean enable(String userId) {
        return jdbc.sql("""
                update hazardflow.account set disabled_since = null, disabled_by = null, disabled_reason = null
                where user_id = :user and disabled_since is not null""").param("user", userId).update() == 1;
    }

    public void passwordGiven(String userId) {
        jdbc.sql("""
                insert into hazardflow.account (user_id, password_given_since) values (:user, :now)
                on conflict (user_id) do update set password_given_since = :now""")
            .param("user", userId).param("now", now()).update();
    }

    /** A code that was waiting is of no use any more. */
    public void passwordChosen(String userId) {
        jdbc.sql("""
                update hazardflow.account
                set password_given_since = null, activation_hash = null, activation_until = null, activation_tries = 0
                where user_id = :user and (password_given_since is not null or activation_hash is not null)""")
            .param("user", userId).update();
    }

    public void signedIn(String userId) {
        jdbc.sql("""
                insert into hazardflow.account (user_id, last_sign_in) values (:user, :now)
                on conflict (user_id) do update set last_sign_in = :now
                where account.last_sign_in is null or account.last_sign_in < :now - interval '1 minute'""")
            .param("user", userId).param("now", now()).update();
    }

    public void remove(String userId) {
        jdbc.sql("delete from hazardflow.account where user_id = :user").param("user", userId).update();
        jdbc.sql("delete from hazardflow.account_attempt where user_id = :user").param("user", userId).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static AccountRow row(ResultSet row, int index) throws SQLException {
        return new AccountRow(instant(row.getTimestamp(1)), row.getString(2), row.getString(3), instant(row.getTimestamp(4)),
            instant(row.getTimestamp(5)), row.getBytes(6), row.getBytes(7), row.getInt(8), instant(row.getTimestamp(9)));
    }

    public static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
