package io.hazardflow.account.handover;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads handovers from the ledger. */
@Component
class HandoverRecord {

    private static final TypeReference<List<LeftTask>> TASKS = new TypeReference<>() { };

    private final Ledger ledger;
    private final ObjectMapper json;

    HandoverRecord(Ledger ledger, ObjectMapper json) {
        this.ledger = ledger;
        this.json = json;
    }

    Optional<Handover> find(String number) {
        return number == null || !number.matches(LeaverHandoverProcess.NUMBER) ? Optional.empty()
            : Optional.of(ledger.timeline(number)).filter(events -> !events.isEmpty()).map(this::handover);
    }

    /** The same, where the process guarantees that it exists. */
    Handover get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no handover " + number));
    }

    private Handover handover(List<LedgerEvent> events) {
        JsonNode facts = events.get(0).facts();
        List<LeftTask> tasks = events.stream().filter(event -> LeaverHandoverProcess.RETURN_OPEN_TASKS.equals(event.step())).findFirst()
            .map(event -> tasks(event.document().path(Handover.RETURNED))).orElse(List.of());
        return new Handover(events.get(0).subject(), facts.path("leaver").asText(), facts.path("leaverName").asText(),
            facts.path("unit").asText(), facts.path("leaderGroup").asText(), facts.path("reason").asText(), tasks);
    }

    private List<LeftTask> tasks(JsonNode list) {
        try {
            return json.readerFor(TASKS).readValue(list);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
