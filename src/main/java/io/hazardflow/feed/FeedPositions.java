package io.hazardflow.feed;

import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each consumer has come, and what it could not take yet. Several nodes may ask at the same time; one of them gets a consumer. */
@Component
public class FeedPositions {

    private static final int PUBLISHING = 0x46454544;
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30),
        Duration.ofHours(2), Duration.ofHours(6));

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    FeedPositions(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One place of the feed. */
    public record Entry(long position, LedgerEvent event) {
    }

    /** The entries after a position, oldest first. */
    public List<Entry> after(long position, int limit) {
        return jdbc.sql("select position, event_id from hazardflow.event_feed where position > ? order by position limit ?")
            .params(position, limit).query((row, index) -> entry(row.getLong(1), row.getLong(2))).list();
    }

    /** The entries after a position that belong to these processes, oldest first. */
    public List<Entry> after(long position, Collection<String> processes, int limit) {
        return jdbc.sql("""
                select f.position, f.event_id from hazardflow.event_feed f join hazardflow.ledger_event e on e.id = f.event_id
                where f.position > ? and e.process_key = any(?) order by f.position limit ?""")
            .params(position, processes.toArray(String[]::new), limit).query((row, index) -> entry(row.getLong(1), row.getLong(2))).list();
    }

    /** The last place that is taken; 0 for none. */
    public long newest() {
        return jdbc.sql("select coalesce(max(position), 0) from hazardflow.event_feed").query(Long.class).single();
    }

    /** Gives committed events their places; returns how many. */
    @Transactional
    public int publish() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(?)").param(PUBLISHING).query(Boolean.class).single();
        return mine ? jdbc.sql("""
            with moved as (delete from hazardflow.feed_pending returning event_id)
            insert into hazardflow.event_feed (event_id) select event_id from moved order by event_id""").update() : 0;
    }

    /** Makes a consumer known; a new one begins with what comes from now on. */
    @Transactional
    public void register(String consumer) {
        jdbc.sql("""
                insert into hazardflow.feed_consumer (name, position, updated_at)
                values (?, (select coalesce(max(position), 0) from hazardflow.event_feed), ?) on conflict (name) do nothing""")
            .params(consumer, now()).update();
    }

    /** Lets the consumer take the next event; false when there is none, or another node is at it. */
    @Transactional
    public boolean takeNext(FeedConsumer consumer) {
        Optional<Entry> next = locked(consumer).flatMap(position -> after(position, 1).stream().findFirst());
        next.ifPresent(entry -> {
            moveTo(consumer, entry.position());
            consumer.take(entry.position(), entry.event());
        });
        return next.isPresent();
    }

    /** Puts the event that the consumer has just failed on aside, to be tried again. */
    @Transactional
    public void putAside(FeedConsumer consumer, String message) {
        locked(consumer).flatMap(position -> after(position, 1).stream().findFirst()).ifPresent(entry -> {
            moveTo(consumer, entry.position());
            fail(consumer, entry.position(), 1, message);
        });
    }

    /** Lets the consumer try one event again that is due for it; empty when none is. */
    @Transactional
    public Optional<Long> retryDue(FeedConsumer consumer) {
        Optional<Long> due = locked(consumer).flatMap(ignored -> jdbc.sql("""
                select position from hazardflow.feed_failure where consumer = ? and next_attempt <= ? order by position limit 1""")
            .params(consumer.name(), now()).query(Long.class).optional());
        due.ifPresent(position -> {
            jdbc.sql("delete from hazardflow.feed_failure where consumer = ? and position = ?").params(consumer.name(), position).update();
            after(position - 1, 1).forEach(entry -> consumer.take(entry.position(), entry.event()));
        });
        return due;
    }

    /** The due event failed once more. */
    @Transactional
    public void postpone(FeedConsumer consumer, String message) {
        jdbc.sql("""
                select position, attempts from hazardflow.feed_failure where consumer = ? and next_attempt <= ? order by position limit 1""")
            .params(consumer.name(), now()).query((row, index) -> new long[] {row.getLong(1), row.getLong(2)}).optional()
            .ifPresent(failed -> fail(consumer, failed[0], (int) failed[1] + 1, message));
    }

    /** Events that consumers could not take yet. */
    public long failures() {
        return jdbc.sql("select count(*) from hazardflow.feed_failure").query(Long.class).single();
    }

    /** Events that the slowest consumer has not looked at yet. */
    public long lag() {
        return jdbc.sql("""
                select (select count(*) from hazardflow.feed_pending) + coalesce((select count(*) from hazardflow.event_feed
                        where position > (select min(position) from hazardflow.feed_consumer)), 0)""")
            .query(Long.class).single();
    }

    private void fail(FeedConsumer consumer, long position, int attempts, String message) {
        Instant next = clock.instant().plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
        jdbc.sql("""
                insert into hazardflow.feed_failure (consumer, position, attempts, next_attempt, message) values (?, ?, ?, ?, ?)
                on conflict (consumer, position) do update
                set attempts = excluded.attempts, next_attempt = excluded.next_attempt, message = excluded.message""")
            .params(consumer.name(), position, attempts, next.atOffset(ZoneOffset.UTC), message).update();
    }

    private Optional<Long> locked(FeedConsumer consumer) {
        return jdbc.sql("select position from hazardflow.feed_consumer where name = ? for update skip locked").param(consumer.name())
            .query(Long.class).optional();
    }

    private void moveTo(FeedConsumer consumer, long position) {
        jdbc.sql("update hazardflow.feed_consumer set position = ?, updated_at = ? where name = ?").params(position, now(), consumer.name())
            .update();
    }

    private Entry entry(long position, long eventId) {
        return new Entry(position, ledger.find(eventId).orElseThrow());
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
