package io.hazardflow.hazard.lookback;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the look-back of a case stands, from the hazard list. */
@Component
class LookBacks {

    private final JdbcClient jdbc;

    LookBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param due when the next visit may begin; @param visits how many there were */
    record Standing(Instant due, Integer visits) {
    }

    Standing of(String caseNumber) {
        return jdbc.sql("select look_back_due as due, look_back_visits as visits from hazardflow.hazard where number = ?").param(caseNumber)
            .query(Standing.class).single();
    }
}
