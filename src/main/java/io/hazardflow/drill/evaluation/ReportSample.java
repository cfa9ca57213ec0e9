package io.hazardflow.drill.evaluation;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.platform.SeededNumbers;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws the reports that a department checks; anybody can draw again from the record. */
@Component
class ReportSample {

    private static final int ALL = 100;

    private final JdbcClient jdbc;

    ReportSample(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How one report was drawn.
     *
     * @param seed    of the number, in hexadecimal
     * @param number  drawn, from 1 to 100; sampled when it does not exceed the percentage
     * @param percent in force on that day
     * @param basis   of the percentage
     */
    record Draw(String algorithm, String seed, int number, int percent, String basis) {

        boolean sampled() {
            return number <= percent;
        }
    }

    /** The seed hangs on the hash of the report's event, which nobody knows before it is sent. */
    Draw of(LedgerEvent report, LocalDate day) {
        SeededNumbers numbers = SeededNumbers.of(List.of("drill-sample", report.subject(), report.hash()));
        int number = numbers.between(1, ALL);
        return jdbc.sql("""
                select percent, basis from hazardflow.drill_sample_rate where effective_from <= ? order by effective_from desc limit 1""").param(day)
            .query((row, index) -> new Draw(SeededNumbers.ALGORITHM, numbers.seed(), number, row.getInt(1), row.getString(2))).single();
    }
}
