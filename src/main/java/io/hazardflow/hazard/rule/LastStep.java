package io.hazardflow.hazard.rule;

import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last time that a step of a case was done, by whom and with which document. */
@Component
public class LastStep {

    private final Ledger ledger;

    LastStep(Ledger ledger) {
        this.ledger = ledger;
    }

    public Optional<LedgerEvent> of(String caseNumber, String step) {
        return ledger.timeline(caseNumber).stream().filter(event -> event.step().equals(step) && event.document() != null)
            .reduce((earlier, later) -> later);
    }
}
