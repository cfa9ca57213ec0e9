package io.hazardflow.drill.feed;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the drills of a calendar: those of a quarter back and of all that is to come, as far as its reader may see them. */
@Component
class DrillEntries {

    private static final int MONTHS_BACK = 3;
    private static final int MOST = 5000;

    private final DrillScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    DrillEntries(DrillScope scope, JdbcClient jdbc, Clock clock) {
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param unit key of the one unit; null for all */
    List<DrillEntry> of(Caller reader, String unit) {
        ScopeCondition condition = scope.of(reader);
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put("unit", unit);
        parameters.put("since", LocalDate.now(clock).minusMonths(MONTHS_BACK));
        parameters.put("most", MOST);
        SimplePropertyRowMapper<Drill> drills = new SimplePropertyRowMapper<>(Drill.class);
        return jdbc.sql("""
                select d.*, e.sequence as changes, e.at as changed_at from hazardflow.drill d
                cross join lateral (select sequence, at from hazardflow.ledger_event
                    where subject = d.number order by sequence desc limit 1) e
                where (cast(:unit as text) is null or d.unit = :unit) and d.due_on >= :since and %s
                order by d.due_on, d.number limit :most""".formatted(condition.sql())).params(parameters)
            .query((row, index) -> new DrillEntry(drills.mapRow(row, index), row.getInt("changes"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant())).list();
    }

    /** Whether the reader sees any drill of a unit, and so may subscribe to its calendar. @return its name, or null */
    String unitName(Caller reader, String unit) {
        ScopeCondition condition = scope.of(reader);
        return jdbc.sql("select d.unit_name from hazardflow.drill d where d.unit = :unit and " + condition.sql() + " limit 1").param("unit", unit)
            .params(condition.parameters()).query(String.class).optional().orElse(null);
    }
}
