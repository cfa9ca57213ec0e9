package io.hazardflow.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger in PostgreSQL. */
@Component
class JdbcLedger implements Ledger {

    private final JdbcClient jdbc;
    private final LedgerLock lock;
    private final Clock clock;
    private final ObjectProvider<LedgerProjection> projections;
    private final ObjectProvider<LedgerObserver> observers;

    JdbcLedger(JdbcClient jdbc, LedgerLock lock, Clock clock, ObjectProvider<LedgerProjection> projections,
               ObjectProvider<LedgerObserver> observers) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.clock = clock;
        this.projections = projections;
        this.observers = observers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LedgerEvent append(LedgerEntry entry) {
        lock.write(entry.subject());
        ChainedEvent next = chained(entry, head(entry.subject()));
        LedgerEvent event = insert(next);
        projections.orderedStream().filter(p -> p.follows(event.processKey())).forEach(p -> p.apply(event));
        observers.orderedStream().forEach(observer -> observer.appended(event));
        return event;
    }

    @Override
    public Optional<LedgerEvent> find(long id) {
        return jdbc.sql("select * from hazardflow.ledger_event where id = ?").param(id).query(ChainedEvents.MAPPER).optional()
            .map(ChainedEvent::event);
    }

    @Override
    public List<LedgerEvent> timeline(String subject) {
        return jdbc.sql("select * from hazardflow.ledger_event where subject = :subject order by sequence")
            .param("subject", subject).query(ChainedEvents.MAPPER).list().stream().map(ChainedEvent::event).toList();
    }

    private Optional<Head> head(String subject) {
        return jdbc.sql("""
                select sequence, hash from hazardflow.ledger_event where subject = :subject order by sequence desc limit 1
                """)
            .param("subject", subject).query(Head.class).optional();
    }

    private ChainedEvent chained(LedgerEntry entry, Optional<Head> head) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LedgerEvent event = new LedgerEvent(0, entry.subject(), head.map(Head::sequence).orElse(0) + 1, entry.processKey(), entry.step(),
            entry.actor(), at, LedgerJson.document(entry.document()), LedgerJson.facts(orEmpty(entry.facts())),
            orEmpty(entry.evidence()), orEmpty(entry.basis()), null);
        return new ChainedEvent(event, head.map(Head::hash).orElse(Sha256.NOTHING));
    }

    private LedgerEvent insert(ChainedEvent next) {
        LedgerEvent event = next.event();
        String hash = next.expectedHash();
        long id = jdbc.sql("""
                insert into hazardflow.ledger_event (subject, sequence, process_key, step, actor_user, actor_name, actor_role, at,
                                                     document, facts, evidence, basis, previous_hash, hash)
                values (:subject, :sequence, :processKey, :step, :user, :name, :role, :at,
                        cast(:document as jsonb), cast(:facts as jsonb), cast(:evidence as uuid[]), :basis, :previousHash, :hash)
                returning id
                """)
            .param("subject", event.subject()).param("sequence", event.sequence())
            .param("processKey", event.processKey()).param("step", event.step())
            .param("user", event.actor().userId()).param("name", event.actor().name()).param("role", event.actor().role())
            .param("at", event.at().atOffset(ZoneOffset.UTC))
            .param("document", event.document() == null ? null : LedgerJson.write(event.document()))
            .param("facts", LedgerJson.write(event.facts()))
            .param("evidence", event.evidence().stream().map(Object::toString).toArray(String[]::new))
            .param("basis", event.basis().toArray(String[]::new))
            .param("previousHash", next.previousHash()).param("hash", hash)
            .query(Long.class).single();
        return new LedgerEvent(id, event.subject(), event.sequence(), event.processKey(), event.step(), event.actor(), event.at(),
            event.document(), event.facts(), event.evidence(), event.basis(), hash);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static Map<String, Object> orEmpty(Map<String, Object> map) {
        return map == null ? Map.of() : map;
    }

    record Head(int sequence, String hash) {
    }
}
