package io.hazardflow.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.subscriber}: how far each system has come. */
@Component
class SubscriberTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    SubscriberTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(long position, long pushed, Instant pushedAt, String movedBy, Instant movedAt) {
    }

    Optional<Row> find(String id) {
        return jdbc.sql("select position, pushed, pushed_at, moved_by, moved_at from hazardflow.subscriber where id = ?").param(id)
            .query(Row.class).optional();
    }

    /** Makes a new system known; true for a new one. */
    boolean register(String id, long position) {
        return jdbc.sql("insert into hazardflow.subscriber (id, position, updated_at) values (?, ?, ?) on conflict do nothing")
            .params(id, position, now()).update() == 1;
    }

    /** Its position, which nobody else changes until the end of the transaction. */
    long locked(String id) {
        return jdbc.sql("select position from hazardflow.subscriber where id = ? for update").param(id).query(Long.class).single();
    }

    /** The same; empty while somebody else holds it. */
    Optional<Long> lockedUnlessBusy(String id) {
        return jdbc.sql("select position from hazardflow.subscriber where id = ? for update skip locked").param(id).query(Long.class).optional();
    }

    void advance(String id, long position, int events) {
        jdbc.sql("""
                update hazardflow.subscriber set position = :position, pushed = pushed + :events,
                    pushed_at = case when :events > 0 then cast(:now as timestamptz) else pushed_at end, updated_at = :now where id = :id""")
            .param("position", position).param("events", events).param("now", now()).param("id", id).update();
    }

    void move(String id, long position, String by) {
        jdbc.sql("update hazardflow.subscriber set position = ?, moved_by = ?, moved_at = ?, updated_at = ? where id = ?")
            .params(position, by, now(), now(), id).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
