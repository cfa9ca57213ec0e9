package io.hazardflow.account.administration;

import io.hazardflow.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps at least one administrator who can sign in. */
@Component
public class Administrators {

    private static final long LOCK = 0x4846_4143_434F_554EL;

    private final JdbcClient jdbc;

    Administrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether nobody else is one. Until the transaction ends nobody else can ask, so that two administrators do not remove each other.
     */
    public boolean isLast(String userId) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(Integer.class).single();
        return jdbc.sql("""
                select count(*) filter (where m.user_id_ = :user) > 0 and count(*) filter (where m.user_id_ <> :user) = 0
                from act_id_membership m left join hazardflow.account a on a.user_id = m.user_id_
                where m.group_id_ = :group and (a.disabled_since is null or m.user_id_ = :user)""")
            .param("user", userId).param("group", Role.ADMIN.key()).query(Boolean.class).single();
    }
}
