package io.hazardflow.account.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads recoveries from the ledger. */
@Component
class Recoveries {

    private static final Set<String> APPLICATIONS =
        Set.of(AccessRecoveryProcess.REQUEST_ACCESS_RECOVERY, AccessRecoveryProcess.AMEND_ACCESS_RECOVERY);

    private final Ledger ledger;

    Recoveries(Ledger ledger) {
        this.ledger = ledger;
    }

    Optional<Recovery> find(String number) {
        return number == null || !number.matches(AccessRecoveryProcess.NUMBER) ? Optional.empty()
            : Optional.of(ledger.timeline(number)).filter(events -> !events.isEmpty()).map(Recoveries::recovery);
    }

    /** The same, where the process guarantees that it exists. */
    Recovery get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no access recovery " + number));
    }

    private static Recovery recovery(List<LedgerEvent> events) {
        JsonNode facts = events.get(0).facts();
        List<LedgerEvent> applications = events.stream().filter(event -> APPLICATIONS.contains(event.step())).toList();
        Optional<LedgerEvent> decision = last(events, AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY);
        return new Recovery(events.get(0).subject(), facts.path("enterprise").asText(), facts.path("enterpriseName").asText(),
            facts.path("street").asText(), Application.of(applications.get(applications.size() - 1).document()),
            applications.stream().map(LedgerEvent::actor).toList(),
            decision.map(event -> event.actor().userId()).orElse(null),
            decision.map(event -> event.document().path("reason").asText()).orElse(null),
            last(events, AccessRecoveryProcess.OPEN_ACCOUNT).map(event -> event.facts().path("account").asText()).orElse(null));
    }

    private static Optional<LedgerEvent> last(List<LedgerEvent> events, String step) {
        return events.stream().filter(event -> step.equals(event.step())).reduce((earlier, later) -> later);
    }
}
