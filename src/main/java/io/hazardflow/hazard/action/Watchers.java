package io.hazardflow.hazard.action;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows which case, and what is new for him since his last look. */
@Component
class Watchers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Watchers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param news steps of the ledger since the last look, oldest first */
    record Watched(String number, Instant since, String addedBy, List<String> news, Instant newest) {
    }

    boolean isWatching(String number, String person) {
        return jdbc.sql("select exists (select from hazardflow.case_watch where subject = ? and person = ?)").params(number, person)
            .query(Boolean.class).single();
    }

    List<String> of(String number) {
        return jdbc.sql("select person from hazardflow.case_watch where subject = ? order by since, person").param(number)
            .query(String.class).list();
    }

    /** False when he follows it already. */
    boolean add(String number, String person, String by) {
        return jdbc.sql("""
                insert into hazardflow.case_watch (subject, person, since, added_by) values (?, ?, ?, ?)
                on conflict (subject, person) do nothing""").params(number, person, OffsetDateTime.now(clock), by).update() == 1;
    }

    void remove(String number, String person) {
        jdbc.sql("delete from hazardflow.case_watch where subject = ? and person = ?").params(number, person).update();
    }

    /** Remembers that a person has seen all of a case. */
    void looked(String number, String person) {
        jdbc.sql("""
                insert into hazardflow.case_look (person, subject, sequence, at)
                select :person, :subject, coalesce(max(sequence), 0), :now from hazardflow.ledger_event where subject = :subject
                on conflict (person, subject) do update set sequence = excluded.sequence, at = excluded.at""")
            .param("person", person).param("subject", number).param("now", OffsetDateTime.now(clock)).update();
    }

    /** The cases that a person follows, those with something new first, then the newest. His own steps are no news. */
    List<Watched> watchedBy(String person) {
        return jdbc.sql("""
                select w.subject, w.since, w.added_by, array_remove(array_agg(e.step order by e.sequence), null) as news, max(e.at) as newest
                from hazardflow.case_watch w
                left join hazardflow.case_look l on l.subject = w.subject and l.person = w.person
                left join hazardflow.ledger_event e on e.subject = w.subject and e.actor_user <> w.person
                     and e.sequence > coalesce(l.sequence, 0) and (l.sequence is not null or e.at >= w.since)
                where w.person = :person
                group by w.subject, w.since, w.added_by order by max(e.at) desc nulls last, w.since desc, w.subject limit 200""")
            .param("person", person).query((row, index) -> new Watched(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3),
                List.of((String[]) row.getArray(4).getArray()), row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant())).list();
    }
}
