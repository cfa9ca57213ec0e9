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

    private static final String HEADS = """
        select distinct on (subject) subject, sequence, hash
        from hazardflow.ledger_event where id > %s and id <= %s
        order by subject, sequence desc
        """;

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
        return root(previousRoot, HEADS.formatted("?", "?"), afterEventId, upToEventId);
    }

    /** Root over the cases as the seal lists them. */
    Heads listed(LedgerSeal seal) {
        return root(seal.previousRoot(), "select subject, sequence, hash from hazardflow.ledger_seal_head where day = ? order by subject",
            seal.day());
    }

    /** Sealed cases that are missing, shorter or changed, each once. */
    List<SealedHead> lost() {
        return jdbc.sql("""
                select distinct on (h.subject) h.subject, h.day, h.sequence,
                       (select max(l.sequence) from hazardflow.ledger_event l where l.subject = h.subject) as left
                from hazardflow.ledger_seal_head h
                left join hazardflow.ledger_event e on e.subject = h.subject and e.sequence = h.sequence
                where e.hash is distinct from h.hash
                order by h.subject, h.day desc""").query(SealedHead.class).list();
    }

    /** The last seal that a case is not as it was at, empty when all still hold. */
    Optional<SealedHead> lost(String subject) {
        return jdbc.sql("""
                select h.subject, h.day, h.sequence,
                       (select max(l.sequence) from hazardflow.ledger_event l where l.subject = h.subject) as left
                from hazardflow.ledger_seal_head h
                left join hazardflow.ledger_event e on e.subject = h.subject and e.sequence = h.sequence
                where h.subject = :subject and e.hash is distinct from h.hash
                order by h.day desc limit 1""").param("subject", subject).query(SealedHead.class).optional();
    }

    /** False when the day is sealed already. */
    boolean add(LedgerSeal seal, long afterEventId) {
        boolean added = insert(seal);
        if (added) {
            jdbc.sql("insert into hazardflow.ledger_seal_head (day, subject, sequence, hash) select cast(:day as date), heads.* from ("
                    + HEADS.formatted(":after", ":upTo") + ") heads")
                .param("day", seal.day()).param("after", afterEventId).param("upTo", seal.upToEventId()).update();
        }
        return added;
    }

    private boolean insert(LedgerSeal seal) {
        return jdbc.sql("""
                insert into hazardflow.ledger_seal (day, up_to_event_id, heads, previous_root, root, made_at, listed)
                values (:day, :upTo, :heads, :previousRoot, :root, :madeAt, true)
                on conflict (day) do nothing
                """)
            .param("day", seal.day()).param("upTo", seal.upToEventId()).param("heads", seal.heads())
            .param("previousRoot", seal.previousRoot()).param("root", seal.root())
            .param("madeAt", seal.madeAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private Heads root(String previousRoot, String sql, Object... parameters) {
        Sha256 root = new Sha256().add(previousRoot);
        int[] count = {0};
        scan.each(sql, row -> {
            root.add(row.getString("subject") + '\t' + row.getInt("sequence") + '\t' + row.getString("hash"));
            count[0]++;
        }, parameters);
        return new Heads(count[0], root.hex());
    }

    private static LedgerSeal seal(ResultSet row, int number) throws SQLException {
        return new LedgerSeal(row.getObject("day", LocalDate.class), row.getLong("up_to_event_id"), row.getInt("heads"),
            row.getString("previous_root"), row.getString("root"), row.getObject("made_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("listed"));
    }

    record Heads(int count, String root) {
    }
}
