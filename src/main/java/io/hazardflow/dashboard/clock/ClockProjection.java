package io.hazardflow.dashboard.clock;

import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes the cases that came to their end, whose clock is read a moment later, when the engine has told where they stood. */
@Component
class ClockProjection implements LedgerProjection {

    private final JdbcClient jdbc;

    ClockProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean follows(String processKey) {
        return HazardProcesses.KEYS.contains(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (event.facts().hasNonNull("closedAt")) {
            jdbc.sql("insert into hazardflow.case_clock_stale (number) values (?)").param(event.subject()).update();
        }
    }

    @Override
    public void clear() {
        jdbc.sql("delete from hazardflow.case_clock_stale").update();
        jdbc.sql("delete from hazardflow.case_clock").update();
    }
}
