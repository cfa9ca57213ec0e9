package io.hazardflow.dashboard.asof;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.measure.PastMeasures;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.hazard.HazardScope;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.ReadModelTable;
import io.hazardflow.lists.Conditions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hazard list as it stood at a moment: cases that moved since are folded again from their events up to then, all others are as they are. Who sees
 * a case is decided by where it belongs today.
 */
@Component
class PastHazards {

    private final JdbcClient jdbc;
    private final ReadModelTable hazards;
    private final PastMeasures measures;
    private final HazardScope scope;

    PastHazards(JdbcClient jdbc, PastMeasures measures, HazardScope scope) {
        this.jdbc = jdbc;
        this.hazards = new ReadModelTable(jdbc, "hazard");
        this.measures = measures;
        this.scope = scope;
    }

    /** What the list is narrowed to, by what was known then; null or blank means "any". */
    record Filter(String street, String level, String state) {

        Conditions conditions() {
            return new Conditions().equal("p.street", "street", street).equal("p.level", "level", level).among("p.state", "states", state);
        }
    }

    record Page(List<HazardCase> items, long total) {
    }

    /** The newest report first. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Page page(Instant at, Filter filter, Caller caller, int size, long offset) {
        String then = fold(at, measures.movedSince(at));
        Conditions conditions = filter.conditions();
        ScopeCondition within = scope.of(caller);
        String from = " from " + then + " p where " + visible(within) + conditions.sql();
        long total = jdbc.sql("select count(*)" + from).params(conditions.parameters()).params(within.parameters()).query(Long.class).single();
        return new Page(jdbc.sql("select p.*" + from + " order by p.reported_at desc, p.number desc limit :size offset :offset")
            .params(conditions.parameters()).params(within.parameters()).param("size", size).param("offset", offset).query(HazardCase.class).list(),
                total);
    }

    /** Empty for a case that the person does not see, and for one that was not reported then. */
    @Transactional
    public Optional<HazardCase> find(String number, Instant at, Caller caller) {
        List<String> moved = jdbc.sql("select number from hazardflow.hazard_measure where number = ? and last_at > ?")
            .params(number, Timestamp.from(at)).query(String.class).list();
        String then = fold(at, moved);
        ScopeCondition within = scope.of(caller);
        return jdbc.sql("select p.* from " + then + " p where p.number = :number and " + visible(within)).param("number", number)
            .params(within.parameters()).query(HazardCase.class).optional();
    }

    private static String visible(ScopeCondition within) {
        return ScopeCondition.ALL.equals(within) ? "true" : "p.number in (select h.number from hazardflow.hazard h where " + within.sql() + ")";
    }

    private String fold(Instant at, List<String> moved) {
        String columns = "number, " + String.join(", ", hazards.columns());
        jdbc.sql("create temporary table as_of_hazard on commit drop as select " + columns + " from hazardflow.hazard where false").update();
        hazards.foldInto("as_of_hazard", moved, HazardProcesses.KEYS, at, HazardState.REPORTED.name());
        return "(select " + columns + " from hazardflow.hazard n where exists (select from hazardflow.hazard_measure k where k.number = n.number"
            + " and k.last_at <= timestamptz '" + at + "') union all select " + columns + " from as_of_hazard)";
    }
}
