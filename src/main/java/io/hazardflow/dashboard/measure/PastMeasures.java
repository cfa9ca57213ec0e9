package io.hazardflow.dashboard.measure;

import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.ledger.LedgerPast;
import io.hazardflow.platform.EngineClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is counted of hazards as it was at a moment: cases that moved since are folded again from their events up to then, into temporary tables of
 * the transaction; all others are as they are.
 */
@Component
public class PastMeasures {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final LedgerPast ledger;

    PastMeasures(JdbcClient jdbc, NamedParameterJdbcTemplate batches, LedgerPast ledger) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ledger = ledger;
    }

    /** Holds as long as the transaction. @param at what was "now" then */
    public record Past(OffsetDateTime at, MeasureTables tables) {
    }

    /** Cases that have moved since. */
    public List<String> movedSince(Instant at) {
        return jdbc.sql("select number from hazardflow.hazard_measure where last_at > ?").param(Timestamp.from(at)).query(String.class).list();
    }

    /** Once in a transaction, which may not be read-only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Past at(Instant at) {
        jdbc.sql("create temporary table as_of_measure (like hazardflow.hazard_measure including defaults including generated) on commit drop")
            .update();
        jdbc.sql("create temporary table as_of_review (like hazardflow.hazard_review) on commit drop").update();
        fold(movedSince(at), at);
        jdbc.sql("create index on as_of_measure (number)").update();
        jdbc.sql("create index on as_of_measure (enterprise, category, reported_at)").update();
        jdbc.sql("analyze as_of_measure").update();
        MeasureTables tables = tables(at);
        recur(tables, at);
        return new Past(at.atZone(EngineClock.ZONE).toOffsetDateTime(), tables);
    }

    private static MeasureTables tables(Instant at) {
        String unmoved = "last_at <= timestamptz '" + at + "'";
        return new MeasureTables("(select n.* from hazardflow.hazard_measure n where n." + unmoved
            + " and not exists (select from as_of_measure a where a.number = n.number) union all select * from as_of_measure)",
            "(select n.* from hazardflow.hazard_review n join hazardflow.hazard_measure k on k.number = n.number and k." + unmoved
                + " union all select * from as_of_review)");
    }

    private void fold(List<String> moved, Instant at) {
        for (int from = 0; from < moved.size(); from += AT_ONCE) {
            Map<String, HazardMeasure> folded = new LinkedHashMap<>();
            List<Map<String, Object>> reviews = new ArrayList<>();
            ledger.events(moved.subList(from, Math.min(from + AT_ONCE, moved.size())), HazardProcesses.KEYS, at).forEach(event ->
                folded.computeIfAbsent(event.subject(), HazardMeasure::of).take(event).ifPresent(review -> reviews.add(row(event.subject(),
                    review))));
            write(HazardMeasures.insert("as_of_measure"), folded.values().stream().map(HazardMeasures::parameters).toList());
            write("insert into as_of_review (number, position, at, passed) values (:number, :position, :at, :passed)", reviews);
        }
    }

    private static Map<String, Object> row(String number, HazardMeasure.Review review) {
        return Map.of("number", number, "position", review.position(), "at", Timestamp.from(review.at()), "passed", review.passed());
    }

    private void write(String sql, List<Map<String, Object>> rows) {
        batches.batchUpdate(sql, rows.stream().map(MapSqlParameterSource::new).toArray(SqlParameterSource[]::new));
    }

    /** Marks what recurred then: among the folded cases, and among others where a folded one was another then than it is now. */
    private void recur(MeasureTables tables, Instant at) {
        String recurs = "exists (" + HazardMeasures.earlier(tables.measures()) + ")";
        jdbc.sql("update as_of_measure m set recurring = " + recurs).update();
        jdbc.sql("""
                with moved as materialized (
                    select n.enterprise, n.category, n.reported_at from hazardflow.hazard_measure n left join as_of_measure o on o.number = n.number
                    where n.last_at > :at and (n.enterprise, n.category, n.excluded, n.reported_at)
                        is distinct from (o.enterprise, o.category, o.excluded, o.reported_at)
                    union
                    select o.enterprise, o.category, o.reported_at from as_of_measure o join hazardflow.hazard_measure n on n.number = o.number
                    where (n.enterprise, n.category, n.excluded, n.reported_at) is distinct from (o.enterprise, o.category, o.excluded,
                        o.reported_at)),
                touched as materialized (
                    select distinct m.* from hazardflow.hazard_measure m join moved on moved.enterprise = m.enterprise and moved.category = m.category
                        and moved.reported_at < m.reported_at and moved.reported_at >= m.reported_at - interval '365 days'
                    where m.last_at <= :at)
                insert into as_of_measure (number, recurring, %1$s)
                select m.number, not m.recurring, %1$s from touched m where m.recurring <> %2$s""".formatted(HazardMeasures.COLUMNS, recurs))
            .param("at", Timestamp.from(at)).update();
    }
}
