package io.hazardflow.drill;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.ledger.ReadModelTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code drill}, one row a drill. */
@Component
class DrillProjection implements LedgerProjection {

    private final ReadModelTable drills;

    DrillProjection(JdbcClient jdbc) {
        this.drills = new ReadModelTable(jdbc, "drill");
    }

    @Override
    public boolean follows(String processKey) {
        return EmergencyDrill.KEY.equals(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (EmergencyDrill.DRILL_DUE.equals(event.step())) {
            drills.insert(event, DrillState.PLANNED.name());
        }
        drills.take(event);
    }

    @Override
    public void clear() {
        drills.clear();
    }
}
