package io.hazardflow.hazard.action;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes into the ledger of a hazard what somebody did with it as a whole. */
@Component
class CaseEntry {

    private final Ledger ledger;

    CaseEntry(Ledger ledger) {
        this.ledger = ledger;
    }

    LedgerEvent append(String number, String step, Caller caller, Object document) {
        return ledger.append(new LedgerEntry(number, HazardProcess.KEY, step, caller.actingFor(List.of()), document, Map.of(), List.of(),
            List.of()));
    }
}
