package io.hazardflow.campaign.selfcheck;

import io.hazardflow.hazard.Facts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Writes into the ledger what the process of a self-check did by itself. */
@Component
class SelfCheckRecord {

    private final Ledger ledger;

    SelfCheckRecord(Ledger ledger) {
        this.ledger = ledger;
    }

    void append(DelegateExecution execution, Facts facts) {
        ledger.append(new LedgerEntry(execution.getProcessBusinessKey(), SelfCheckProcess.KEY, execution.getCurrentActivityId(), Actor.SYSTEM, null,
            facts.map(), List.of(), List.of()));
    }
}
