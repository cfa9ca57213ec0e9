package io.hazardflow.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code hazardflow.duty_shift}. */
@Component
class ShiftTable {

    private static final String SELECT = "select id, post, person, from_at, to_at, backup from hazardflow.duty_shift ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ShiftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Shift> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(ShiftTable::shift).optional();
    }

    /** Shifts that touch a time, the earliest first. */
    List<Shift> between(Collection<String> posts, Instant from, Instant to) {
        return jdbc.sql(SELECT + "where post = any(:posts) and to_at > :from and from_at < :to order by from_at, backup, id")
            .param("posts", posts.toArray(String[]::new)).param("from", at(from)).param("to", at(to)).query(ShiftTable::shift).list();
    }

    /** The first shifts of a post that are not over at a time. */
    List<Shift> notOver(String post, Instant at, int limit) {
        return jdbc.sql(SELECT + "where post = :post and to_at > :at order by from_at, backup, id limit :limit")
            .param("post", post).param("at", at(at)).param("limit", limit).query(ShiftTable::shift).list();
    }

    /** Posts with a shift that ended after a time, or has not ended. */
    List<String> postsKeptSince(Instant since) {
        return jdbc.sql("select distinct post from hazardflow.duty_shift where to_at > ? order by post").param(at(since))
            .query(String.class).list();
    }

    /** Keeps two people from entering into the roster of one post at the same time. */
    void lock(String post) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('hazardflow.duty'), hashtext(?))").param(post).query(rs -> { });
    }

    long add(String post, String person, Instant from, Instant to, boolean backup, String by) {
        return jdbc.sql("""
                insert into hazardflow.duty_shift (post, person, from_at, to_at, backup, entered_by, entered_at)
                values (:post, :person, :from, :to, :backup, :by, :now) returning id""")
            .param("post", post).param("person", person).param("from", at(from)).param("to", at(to)).param("backup", backup)
            .param("by", by).param("now", OffsetDateTime.now(clock)).query(Long.class).single();
    }

    void remove(long id) {
        jdbc.sql("delete from hazardflow.duty_shift where id = ?").param(id).update();
    }

    void endAt(long id, Instant end) {
        jdbc.sql("update hazardflow.duty_shift set to_at = ? where id = ?").params(at(end), id).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Shift shift(ResultSet row, int index) throws SQLException {
        return new Shift(row.getLong("id"), row.getString("post"), row.getString("person"), row.getTimestamp("from_at").toInstant(),
            row.getTimestamp("to_at").toInstant(), row.getBoolean("backup"));
    }
}
