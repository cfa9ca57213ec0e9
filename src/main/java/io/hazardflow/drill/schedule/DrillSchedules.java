package io.hazardflow.drill.schedule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what of drills only the steps of their plans need. */
@Component
class DrillSchedules {

    private final JdbcClient jdbc;

    DrillSchedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DrillSchedule get(String number) {
        return jdbc.sql("""
                select scheduled_by, scheduled_by_name, scenario, goals, safety_measures, budget, impact_kinds, impact_posts, return_reason
                from hazardflow.drill where number = ?""").param(number).query(DrillSchedule.class).single();
    }
}
