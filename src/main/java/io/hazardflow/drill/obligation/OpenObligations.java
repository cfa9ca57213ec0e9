package io.hazardflow.drill.obligation;

import io.hazardflow.drill.Drill;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The obligations that nobody has scheduled yet, so that they may still be moved or withdrawn. */
@Component
class OpenObligations {

    private static final String OPEN = "origin = 'OBLIGATION' and cancelled_at is null and scheduled_at is null and held_at is null";

    private final JdbcClient jdbc;

    OpenObligations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their units. */
    List<Drill> all() {
        return jdbc.sql("select * from hazardflow.drill where " + OPEN + " order by unit, number").query(Drill.class).list();
    }

    /** Those of a unit that are planned for a year, the next to end first. */
    List<Drill> of(String unit, int year) {
        return jdbc.sql("select * from hazardflow.drill where " + OPEN + " and unit = ? and year = ? order by window_end, window_start, number")
            .params(unit, year).query(Drill.class).list();
    }
}
