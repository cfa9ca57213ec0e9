package io.hazardflow.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.absence}. */
@Component
class AbsenceTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Absence> find(long id) {
        return jdbc.sql("select * from hazardflow.absence where id = ?").param(id).query(AbsenceTable::absence).optional();
    }

    /** Those that a person takes part in or arranged, or of a unit that he leads, from a day on; the latest first. */
    List<Absence> concerning(String userId, Collection<String> ledUnits, LocalDate since) {
        return jdbc.sql("""
                select * from hazardflow.absence
                where to_day >= :since and (:user in (person, substitute, created_by) or unit = any(:led)) order by from_day desc, id desc""")
            .param("since", since).param("user", userId).param("led", ledUnits.toArray(String[]::new)).query(AbsenceTable::absence).list();
    }

    /** Those in which somebody is absent at some time between two days. */
    List<Absence> ofPerson(String person, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from hazardflow.absence where person = ? and ended_at is null and from_day <= ? and to_day >= ?")
            .params(person, to, from).query(AbsenceTable::absence).list();
    }

    long add(String person, String substitute, String unit, LocalDate from, LocalDate to, List<String> steps, String reason, String by) {
        return jdbc.sql("""
                insert into hazardflow.absence (person, substitute, unit, from_day, to_day, steps, reason, created_by, created_at)
                values (:person, :substitute, :unit, :from, :to, :steps, :reason, :by, :now) returning id""")
            .param("person", person).param("substitute", substitute).param("unit", unit).param("from", from).param("to", to)
            .param("steps", steps.toArray(String[]::new)).param("reason", reason).param("by", by).param("now", OffsetDateTime.now(clock))
            .query(Long.class).single();
    }

    void end(long id, String by) {
        jdbc.sql("update hazardflow.absence set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
            .params(OffsetDateTime.now(clock), by, id).update();
    }

    private static Absence absence(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Absence(row.getLong("id"), row.getString("person"), row.getString("substitute"), row.getString("unit"),
            row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
            List.of((String[]) row.getArray("steps").getArray()), row.getString("reason"), row.getString("created_by"),
            row.getTimestamp("created_at").toInstant(), ended == null ? null : ended.toInstant());
    }
}
