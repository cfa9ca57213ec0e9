package io.hazardflow.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seals, and the roots that the events give. */
@Component
class SealStore {

    private final JdbcClient jdbc;
    private final LedgerScan scan;

    SealStore(JdbcClient jdbc, LedgerScan scan) {
        this.jdbc = jdbc;
        this.scan = scan;
    }

    /** Oldest first: one a day, so a list is small. */
    List<LedgerSeal> all() {
        return jdbc.sql("select * from hazardflow.ledger_seal order by day").query(SealStore::seal).list();
    }

    Optional<LedgerSeal> latest() {
        return jdbc.sql("select * from hazardflow.ledger_seal order by day desc limit 1").query(SealStore::seal).optional();
    }

    long lastEventId() {
        return jdbc.sql("select coalesce(max(id), 0) from hazardflow.ledger_event").query(Long.class).single();
    }

    /** Root over the last event, within the range, of each case that has one there; sorted by subject. */
    Heads heads(long afterEventId, long upToEventId, String previousRoot) {
        Sha256 root = new Sha256().add(previousRoot);
        int[] count = {0};
        scan.each("""
                select distinct on (subject) subject, sequence, hash
                from hazardflow.ledger_event where id > ? and id <= ?
                order by subject, sequence desc
                """,
            row -> {
                root.add(row.getString("subject") + '\t' + row.getInt("sequence") + '\t' + row.getString("hash"));
                count[0]++;
            }, afterEventId, upToEventId);
        return new Heads(count[0], root.hex());
    }

    /** False when the day is sealed already. */
    boolean add(LedgerSeal seal) {
        return jdbc.sql("""
                insert into hazardflow.ledger_seal (day, up_to_event_id, heads, previous_root, root, made_at)
                values (:day, :upTo, :heads, :previousRoot, :root, :madeAt)
                on conflict (day) do nothing
                """)
            .param("day", seal.day()).param("upTo", seal.upToEventId()).param("heads", seal.heads())
            .param("previousRoot", seal.previousRoot()).param("root", seal.root())
            .param("madeAt", seal.madeAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static LedgerSeal seal(ResultSet row, int number) throws SQLException {
        return new LedgerSeal(row.getObject("day", LocalDate.class), row.getLong("up_to_event_id"), row.getInt("heads"),
            row.getString("previous_root"), row.getString("root"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    record Heads(int count, String root) {
    }
}
