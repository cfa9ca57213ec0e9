package io.hazardflow.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of the rules on campaigns that are no time limits, each a dated row. */
@Component
public class CampaignSettings {

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignSettings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when no row holds today */
    public int amount(String key) {
        return jdbc.sql("""
                select amount from hazardflow.campaign_setting where key = :key and effective_from <= :today
                order by effective_from desc limit 1""")
            .param("key", key).param("today", LocalDate.now(clock)).query(Integer.class).optional()
            .orElseThrow(() -> new NoSuchElementException("no setting " + key));
    }
}
