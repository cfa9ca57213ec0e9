package io.hazardflow.notice;

import io.hazardflow.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was told on the pages: by the posts that he acts for now and by himself, over the last 90 days, and what of it he has read. */
@Component
class Inbox {

    static final Duration SHOWN = Duration.ofDays(90);
    static final int MOST_COUNTED = 100;
    static final int MOST_LISTED = 1000;

    /** One that commits after a later one was seen must not count as read with it. */
    private static final Duration STILL_COMING = Duration.ofMinutes(1);

    /** What the caller has not read; for each of his addressees a range of its index from the newest on. */
    private static final String UNREAD = """
        from hazardflow.announcement_addressee r
        where r.addressee = mine.addressee and r.created_at > greatest(:since, coalesce(u.until, :since))
          and r.except_person is distinct from :person
          and not exists (select from hazardflow.announcement_read m where m.person = :person and m.announcement_id = r.announcement_id)
        """;
    private static final String EVERY = """
        from hazardflow.announcement_addressee r
        where r.addressee = mine.addressee and r.created_at > :since and r.except_person is distinct from :person
        """;
    private static final String URGENT = " and exists (select from hazardflow.announcement a where a.id = r.announcement_id and a.urgent)";
    private static final String MINE = """
        from unnest(:addressees) mine (addressee)
        left join hazardflow.announcement_read_all u on u.person = :person and u.addressee = mine.addressee
        """;

    private final JdbcClient jdbc;
    private final NoticeRow rows;
    private final Clock clock;

    Inbox(JdbcClient jdbc, NoticeRow rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** What is asked for. */
    record Filter(boolean unread, boolean urgent) {
    }

    record Entry(Notice notice, boolean read) {
    }

    /** @param total counted up to {@link #MOST_LISTED} */
    record Page(List<Entry> entries, int total) {
    }

    /** How many he has not read, counted up to {@link #MOST_COUNTED}. */
    int unread(Caller caller) {
        return asked("""
            select count(*) from (
                select distinct newest.announcement_id %s
                cross join lateral (select r.announcement_id %s order by r.created_at desc limit :most) newest
                limit :most) counted""".formatted(MINE, UNREAD), caller).param("most", MOST_COUNTED).query(Integer.class).single();
    }

    /** Newest first. */
    Page page(Caller caller, Filter filter, int size, long offset) {
        String told = """
            select distinct r.announcement_id, r.created_at %s
            cross join lateral (select r.announcement_id, r.created_at %s %s order by r.created_at desc limit :most) r""".formatted(MINE,
            filter.unread() ? UNREAD : EVERY, filter.urgent() ? URGENT : "");
        List<Entry> entries = asked("""
            with shown as (%s order by created_at desc, announcement_id limit :size offset :offset)
            select %s, not exists (
                select %s cross join lateral (select 1 %s and r.created_at = a.created_at and r.announcement_id = a.id) still) as read
            from shown join hazardflow.announcement a on a.id = shown.announcement_id
            order by shown.created_at desc, shown.announcement_id""".formatted(told, NoticeRow.COLUMNS, MINE, UNREAD), caller)
            .param("most", offset + size).param("size", size).param("offset", offset).query((row, index) -> entry(row)).list();
        int total = asked("select count(*) from (%s limit :most) told".formatted(told), caller).param("most", MOST_LISTED)
            .query(Integer.class).single();
        return new Page(entries, total);
    }

    /** False when it was not told to him. */
    @Transactional
    public boolean read(Caller caller, UUID notice) {
        boolean mine = asked("""
            select exists (select from hazardflow.announcement_addressee r
                           where r.announcement_id = :id and r.addressee = any(:addressees) and r.created_at > :since
                             and r.except_person is distinct from :person)""", caller).param("id", notice).query(Boolean.class).single();
        if (mine) {
            jdbc.sql("""
                    insert into hazardflow.announcement_read (person, announcement_id, read_at) values (?, ?, ?)
                    on conflict do nothing""")
                .params(caller.userId(), notice, OffsetDateTime.now(clock)).update();
            shorten(caller);
        }
        return mine;
    }

    /** Moves the marks of all that is read up to the oldest that is not, so that counting looks at few single marks. */
    private void shorten(Caller caller) {
        asked("""
            insert into hazardflow.announcement_read_all (person, addressee, until)
            select :person, mine.addressee, least(:until, (
                select r.created_at - interval '1 microsecond' %s order by r.created_at limit 1)) %s
            on conflict (person, addressee) do update set until = greatest(announcement_read_all.until, excluded.until)""".formatted(UNREAD, MINE),
            caller).param("until", OffsetDateTime.now(clock).minus(STILL_COMING)).update();
    }

    /** Marks all that he can see now. */
    @Transactional
    public void readAll(Caller caller) {
        OffsetDateTime until = OffsetDateTime.now(clock).minus(STILL_COMING);
        asked("""
            insert into hazardflow.announcement_read_all (person, addressee, until)
            select :person, mine.addressee, :until from unnest(:addressees) mine (addressee)
            on conflict (person, addressee) do update set until = greatest(announcement_read_all.until, excluded.until)""", caller)
            .param("until", until).update();
        asked("""
            insert into hazardflow.announcement_read (person, announcement_id, read_at)
            select distinct :person, newest.announcement_id, cast(:now as timestamptz) %s
            cross join lateral (select r.announcement_id %s) newest
            on conflict do nothing""".formatted(MINE, UNREAD), caller).param("now", OffsetDateTime.now(clock)).update();
    }

    private JdbcClient.StatementSpec asked(String sql, Caller caller) {
        return jdbc.sql(sql).param("person", caller.userId()).param("addressees", Addressees.of(caller))
            .param("since", OffsetDateTime.now(clock).minus(SHOWN));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(rows.notice(row), row.getBoolean("read"));
    }
}
