package io.hazardflow.hazard;

import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import io.hazardflow.ledger.ReadModelTable;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps table {@code hazard}, one row a case. */
@Component
class HazardProjection implements LedgerProjection {

    private static final Set<String> REPORTS = Set.of(HazardProcess.REPORT_HAZARD, HazardProcess.HAZARD_FOUND,
        HazardProcess.IMPORT_HAZARD);

    private final ReadModelTable hazards;

    HazardProjection(JdbcClient jdbc) {
        this.hazards = new ReadModelTable(jdbc, "hazard");
    }

    @Override
    public boolean follows(String processKey) {
        return HazardProcesses.KEYS.contains(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        if (REPORTS.contains(event.step())) {
            hazards.insert(event, HazardState.REPORTED.name());
        }
        hazards.take(event);
    }

    @Override
    public void clear() {
        hazards.clear();
    }
}
