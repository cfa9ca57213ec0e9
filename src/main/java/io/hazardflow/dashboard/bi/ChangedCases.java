package io.hazardflow.dashboard.bi;

import io.hazardflow.hazard.web.OpenHazards;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the feed of committed events (ADR 0047) and stops at those that are the newest of a hazard: each hazard comes once, where it changed last.
 * One that changes behind the reader's back moves ahead of him, so that he meets it again and misses none. A call looks at a limited stretch of the
 * feed, however few hazards it finds there.
 */
@Component
class ChangedCases {

    private static final int STRETCH = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param after  position after which was looked
     * @param last   position to go on from
     * @param newest end of the feed
     */
    record Page(long after, long last, long newest, boolean more, List<ChangedCase> items) {
    }

    private record Stretch(long last, long newest) {
    }

    /** What the page and its end agree on must be of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page after(long position, int size) {
        Stretch stretch = jdbc.sql("""
                select coalesce((select max(position) from (select position from hazardflow.event_feed where position > :after order by position
                                                            limit :stretch) looked_at), :after) as last,
                       coalesce((select max(position) from hazardflow.event_feed), 0) as newest""")
            .param("after", position).param("stretch", STRETCH).query(Stretch.class).single();
        List<ChangedCase> items = jdbc.sql("""
                select f.position, e.step, e.at as changed_at,\s""" + ChangedCase.COLUMNS + ", " + OpenHazards.OVERDUE + " as overdue" + """

                from hazardflow.event_feed f
                join hazardflow.ledger_event e on e.id = f.event_id
                join hazardflow.hazard h on h.number = e.subject
                where f.position > :after and f.position <= :last
                  and not exists (select from hazardflow.ledger_event later join hazardflow.event_feed known on known.event_id = later.id
                                  where later.subject = e.subject and later.sequence > e.sequence)
                order by f.position limit :size""")
            .param("after", position).param("last", stretch.last()).param("size", size).param("now", OffsetDateTime.now(clock))
            .query(ChangedCase.class).list();
        long last = items.size() == size ? items.get(size - 1).position() : stretch.last();
        return new Page(position, last, stretch.newest(), last < stretch.newest(), items);
    }

    long newest() {
        return jdbc.sql("select coalesce(max(position), 0) from hazardflow.event_feed").query(Long.class).single();
    }
}
