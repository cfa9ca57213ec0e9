package io.hazardflow.broadcast;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single broadcasts and who of their recipients has confirmed. */
@Component
class BroadcastTable {

    private final JdbcClient jdbc;

    BroadcastTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Broadcast> find(String number) {
        return jdbc.sql("select * from hazardflow.broadcast where number = ?").param(number).query(Broadcast::row).optional();
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Broadcast> locked(String number) {
        return jdbc.sql("select * from hazardflow.broadcast where number = ? for update").param(number).query(Broadcast::row).optional();
    }

    /** Number of what the same sender sent by this call before. */
    Optional<String> sentBefore(UUID request, String sender) {
        return request == null ? Optional.empty()
            : jdbc.sql("select number from hazardflow.broadcast where request = :request and sender = :sender")
                .param("request", request).param("sender", sender).query(String.class).optional();
    }

    /** Post through which the person was chosen; empty for whom it is not for. */
    Optional<String> postOf(String number, String person) {
        return jdbc.sql("select post from hazardflow.broadcast_recipient where number = :number and person = :person")
            .param("number", number).param("person", person).query(String.class).optional();
    }

    boolean hasConfirmed(String number, String person) {
        return jdbc.sql("""
                select exists (select from hazardflow.broadcast_recipient
                               where number = :number and person = :person and confirmed_at is not null)""")
            .param("number", number).param("person", person).query(Boolean.class).single();
    }

    /** Accounts in use that have not confirmed. */
    List<String> waiting(String number) {
        return jdbc.sql("""
                select r.person from hazardflow.broadcast_recipient r left join hazardflow.account a on a.user_id = r.person
                where r.number = :number and r.confirmed_at is null and a.disabled_since is null order by r.person""")
            .param("number", number).query(String.class).list();
    }

    List<String> recipients(String number) {
        return jdbc.sql("select person from hazardflow.broadcast_recipient where number = ? order by person").param(number)
            .query(String.class).list();
    }
}
