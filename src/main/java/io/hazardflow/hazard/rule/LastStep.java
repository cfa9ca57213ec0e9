package io.hazardflow.hazard.rule;

import io.hazardflow.access.Caller;
import io.hazardflow.form.SubstituteBasis;
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

    /**
     * Whether a person did the step, or somebody in his place.
     *
     * @param inPlaceOf fact of the step that names the absent person
     */
    public boolean doneBy(Caller person, String caseNumber, String step, String inPlaceOf) {
        return of(caseNumber, step).filter(event -> person.userId().equals(event.actor().userId())
            || person.userId().equals(event.facts().path(inPlaceOf).asText(null))).isPresent();
    }

    /** The same for a step whose substitute the ledger names among its bases. */
    public boolean doneBy(Caller person, String caseNumber, String step) {
        return of(caseNumber, step).filter(event -> person.userId().equals(event.actor().userId())
            || SubstituteBasis.absentIn(event.basis()).filter(person.userId()::equals).isPresent()).isPresent();
    }
}
