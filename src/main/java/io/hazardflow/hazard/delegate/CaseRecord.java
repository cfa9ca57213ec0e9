package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes into the ledger what the process did by itself. */
@Component
class CaseRecord {

    private final Ledger ledger;

    CaseRecord(Ledger ledger) {
        this.ledger = ledger;
    }

    void append(DelegateExecution execution, Facts facts, List<String> basis) {
        ledger.append(new LedgerEntry(execution.getProcessBusinessKey(), HazardProcess.KEY, execution.getCurrentActivityId(), Actor.SYSTEM,
            null, facts.map(), List.of(), basis));
    }
}
