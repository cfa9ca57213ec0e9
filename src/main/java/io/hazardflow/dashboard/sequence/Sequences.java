package io.hazardflow.dashboard.sequence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardScope;
import io.hazardflow.lists.Conditions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds implausible sequences among the hazards that somebody sees. */
@Component
class Sequences {

    private final JdbcClient jdbc;
    private final HazardScope scope;

    Sequences(JdbcClient jdbc, HazardScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * @param numbers the cases that the reader sees
     * @param found   what was measured: minutes, or how many
     * @param more    what belongs to it: metres, or out of how many
     * @param bound   the limit of that day; 0 where there is none
     */
    record Finding(String reference, Instant at, List<String> numbers, long found, long more, long bound) {
    }

    /** The newest first. */
    List<Finding> page(Kind kind, Instant from, Instant to, SequenceFilter filter, Caller caller, int size, long offset) {
        return select(kind, "f.*", " order by f.at desc, f.reference limit :size offset :offset", from, to, filter, caller)
            .param("size", size).param("offset", offset).query(Sequences::finding).list();
    }

    long count(Kind kind, Instant from, Instant to, SequenceFilter filter, Caller caller) {
        return select(kind, "count(*)", "", from, to, filter, caller).query(Long.class).single();
    }

    /** Whether the reader sees it. @param at its moment */
    boolean exists(Kind kind, String reference, Instant at, Caller caller) {
        return select(kind, "count(*)", " where f.reference = :reference", at, at.plusSeconds(1), new SequenceFilter(null, null, null, null), caller)
            .param("reference", reference).query(Long.class).single() > 0;
    }

    private JdbcClient.StatementSpec select(Kind kind, String what, String rest, Instant from, Instant to, SequenceFilter filter, Caller caller) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions();
        DataScope units = caller.scope();
        return jdbc.sql("with visible as not materialized (select h.* from hazardflow.hazard h where " + within.sql() + conditions.sql()
            + ") select " + what
                + " from (" + kind.sql() + ") f" + rest)
            .param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).param("types", types(filter))
            .param("allUnits", units.all()).param("units", Stream.concat(units.streets().stream(), units.departments().stream())
                .toArray(String[]::new))
            .params(within.parameters()).params(conditions.parameters());
    }

    /** Narrowed to a street, the share of a department is not its own any more, and the other way round. */
    private static String[] types(SequenceFilter filter) {
        List<String> types = new ArrayList<>();
        if (!Conditions.given(filter.department())) {
            types.add("STREET");
        }
        if (!Conditions.given(filter.street())) {
            types.add("DEPARTMENT");
        }
        return types.toArray(String[]::new);
    }

    private static Finding finding(ResultSet row, int index) throws SQLException {
        Array numbers = row.getArray("numbers");
        return new Finding(row.getString("reference"), row.getTimestamp("at").toInstant(), List.of((String[]) numbers.getArray()),
            Math.round(row.getDouble("found")), Math.round(row.getDouble("more")), Math.round(row.getDouble("bound")));
    }
}
