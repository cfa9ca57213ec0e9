package io.hazardflow.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses a password or code of one account. An attempt counts before it is checked, so that guesses made at the same
 * time count too: four are free, after that each doubles the wait, from half a minute to an hour. A day of rest begins anew.
 */
@Component
public class Attempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public enum Purpose { PASSWORD, SECOND_FACTOR }

    /**
     * Call outside a transaction: the count has to stay when the attempt fails.
     *
     * @throws AccountRefusedException while the account has to wait
     */
    public void begin(String userId, Purpose purpose) {
        boolean free = jdbc.sql("""
                insert into hazardflow.account_attempt as a (user_id, purpose, failures, next_at) values (:user, :purpose, 1, :now)
                on conflict (user_id, purpose) do update
                set failures = case when a.next_at < :now - interval '1 day' then 1 else a.failures + 1 end,
                    next_at = case when a.next_at < :now - interval '1 day' or a.failures < 4 then :now
                                   else :now + least(interval '1 hour', interval '30 seconds' * power(2, least(a.failures - 4, 10))) end
                where a.next_at <= :now""")
            .param("user", userId).param("purpose", purpose.name()).param("now", OffsetDateTime.now(clock)).update() == 1;
        if (!free) {
            throw AccountRefusedException.tooOften("连续多次不正确，请稍后再试，或联系系统管理员");
        }
    }

    public void succeeded(String userId, Purpose purpose) {
        jdbc.sql("delete from hazardflow.account_attempt where user_id = :user and purpose = :purpose")
            .param("user", userId).param("purpose", purpose.name()).update();
    }

    public void forget(String userId) {
        jdbc.sql("delete from hazardflow.account_attempt where user_id = :user").param("user", userId).update();
    }
}
