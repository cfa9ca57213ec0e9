package io.hazardflow.campaign.visit;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers that visits go by, each a dated row. */
@Component
class VisitRules {

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Metres from the registered position beyond which the arrival is marked. */
    int arrivalDistance() {
        return today("arrival-distance-metres");
    }

    /** Visits to an enterprise that cannot be reached after which the street is asked. */
    int unreachableVisits() {
        return today("unreachable-visits");
    }

    /** Minutes for which a scan of the sticker speaks for the arrival. */
    int scanMinutes() {
        return today("scan-minutes");
    }

    private int today(String key) {
        return jdbc.sql("""
                select amount from hazardflow.visit_rule where key = :key and effective_from <= :day and coalesce(effective_to, :day) >= :day
                order by effective_from desc limit 1""")
            .param("key", key).param("day", LocalDate.now(clock)).query(Integer.class).single();
    }
}
