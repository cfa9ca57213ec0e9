package io.hazardflow.campaign.draw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers by which is drawn, each a dated row. */
@Component
class DrawSettings {

    private final JdbcClient jdbc;
    private final Clock clock;

    DrawSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int amount(String key) {
        return jdbc.sql("""
                select amount from hazardflow.draw_setting where key = :key and effective_from <= :today
                order by effective_from desc limit 1""")
            .param("key", key).param("today", LocalDate.now(clock)).query(Integer.class).optional()
            .orElseThrow(() -> new NoSuchElementException("no setting " + key + " of the draw"));
    }
}
