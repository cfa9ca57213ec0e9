package io.hazardflow.account.activation;

import io.hazardflow.account.AccountAudit;
import io.hazardflow.account.AccountRefusedException;
import io.hazardflow.account.OneTimeCodes;
import io.hazardflow.account.OpenSessions;
import io.hazardflow.account.password.AccountPasswords;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single-use codes by which a person sets the first password of his account; until then it has none. */
@Component
public class ActivationCodes {

    private static final Duration VALID = Duration.ofHours(72);
    private static final int MOST_TRIES = 5;
    private static final String WRONG = "激活码不正确、已用过或已过期；请核对账号，或索取新的激活码";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OneTimeCodes codes;
    private final AccountPasswords passwords;
    private final OpenSessions sessions;
    private final AccountAudit audit;

    ActivationCodes(JdbcClient jdbc, Clock clock, OneTimeCodes codes, AccountPasswords passwords, OpenSessions sessions,
                    AccountAudit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.codes = codes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Takes the account's password away, ends its sessions and gives a code, valid for 72 hours and five tries. An earlier code is void.
     *
     * @throws AccountRefusedException when there is no such account or it is disabled
     */
    @Transactional
    public ActivationCode issue(String userId) {
        passwords.makeUnusable(userId);
        String code = codes.next();
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime until = now.plus(VALID).truncatedTo(ChronoUnit.MINUTES);
        int rows = jdbc.sql("""
                insert into hazardflow.account (user_id, password_given_since, activation_hash, activation_until)
                values (:user, :now, :hash, :until)
                on conflict (user_id) do update
                set password_given_since = :now, activation_hash = :hash, activation_until = :until, activation_tries = 0
                where account.disabled_since is null""")
            .param("user", userId).param("now", now).param("hash", codes.hash(code)).param("until", until).update();
        if (rows == 0) {
            throw AccountRefusedException.conflict("账号已停用，请先启用");
        }
        sessions.end(userId);
        return new ActivationCode(code, until);
    }

    /** Counts a try and returns the hash that the code matched, empty for every reason why not. */
    Optional<String> tried(String userId, String code) {
        Optional<String> hash = jdbc.sql("""
                update hazardflow.account set activation_tries = activation_tries + 1
                where user_id = :user and activation_hash is not null and activation_until > :now and activation_tries < :most
                  and disabled_since is null
                returning activation_hash""")
            .param("user", userId).param("now", OffsetDateTime.now(clock)).param("most", MOST_TRIES).query(String.class).optional();
        if (!codes.matches(code, hash.orElse(null))) {
            return Optional.empty();
        }
        jdbc.sql("update hazardflow.account set activation_tries = 0 where user_id = :user and activation_hash = :hash")
            .param("user", userId).param("hash", hash.get()).update();
        return hash;
    }

    /** The same words for every reason, so that nobody learns which accounts exist. */
    static AccountRefusedException wrong() {
        return AccountRefusedException.wrong("code", WRONG);
    }

    /** Uses the code up and sets the password that the person chose. */
    @Transactional
    public void use(String userId, String hash, String password) {
        int rows = jdbc.sql("""
                update hazardflow.account set activation_hash = null, activation_until = null
                where user_id = :user and activation_hash = :hash""")
            .param("user", userId).param("hash", hash).update();
        if (rows == 0) {
            throw wrong();
        }
        passwords.choose(userId, password);
        audit.own(userId, "用激活码设置了密码");
    }
}
