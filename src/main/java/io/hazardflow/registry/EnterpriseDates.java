package io.hazardflow.registry;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two days on an enterprise's card that its own people keep up. */
@Component
public class EnterpriseDates {

    private final JdbcClient jdbc;

    EnterpriseDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastDay of the safety liability insurance; null when there is none any more */
    public void insurance(String enterprise, LocalDate lastDay) {
        jdbc.sql("update hazardflow.enterprise set insurance_expires = ? where id = ?").params(lastDay, enterprise).update();
    }

    /** @param lastDay of the level of standardisation; null when there is none any more */
    public void standardisation(String enterprise, LocalDate lastDay) {
        jdbc.sql("update hazardflow.enterprise set standard_expires = ? where id = ?").params(lastDay, enterprise).update();
    }
}
