package io.hazardflow.hazard.procedure;

import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who did a step of a case last and what he said, for rules that keep the same person from the next one. */
@Component
public class CaseActors {

    private final Ledger ledger;

    CaseActors(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The last event of a step, whichever process of the case it belongs to. */
    public Optional<LedgerEvent> last(String caseNumber, String step) {
        return ledger.timeline(caseNumber).stream().filter(event -> event.step().equals(step)).reduce((earlier, later) -> later);
    }

    /** Whether a person did the step when it was done last. */
    public boolean did(String userId, String caseNumber, String step) {
        return last(caseNumber, step).filter(event -> event.actor().userId().equals(userId)).isPresent();
    }
}
