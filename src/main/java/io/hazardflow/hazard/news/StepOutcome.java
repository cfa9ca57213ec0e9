package io.hazardflow.hazard.news;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.hazard.lookback.LookBack;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How a step went, in the one word by which the decision {@code notice-routing} tells its ways apart. */
final class StepOutcome {

    static final String DRAWN = "DRAWN";
    static final String NOT_DRAWN = "NOT_DRAWN";

    /** Fields in which forms put their decision; no form has two of them. */
    static final List<String> FIELDS = List.of("decision", "result", "conclusion", "confirmation", "danger", "seal", "onTrack", "attended");

    private static final String RUNG = "escalation-ladder/";

    private StepOutcome() {
    }

    /** The rung entered, the way a case ended, whether a look-back was drawn, or what the form decided; empty for a step with one way. */
    static String of(LedgerEvent event) {
        if (LookBack.DRAWN.equals(event.step())) {
            return event.facts().hasNonNull("lookBackDue") ? DRAWN : NOT_DRAWN;
        }
        return Stream.concat(Stream.concat(rung(event), Stream.ofNullable(event.facts().path("endingKind").asText(null))), decided(event))
            .findFirst().orElse("");
    }

    private static Stream<String> rung(LedgerEvent event) {
        return event.basis().stream().filter(basis -> basis.startsWith(RUNG)).map(basis -> basis.substring(RUNG.length()).split("：")[0]);
    }

    private static Stream<String> decided(LedgerEvent event) {
        JsonNode document = event.document();
        return document == null ? Stream.of() : FIELDS.stream().map(field -> document.path(field).asText(null)).filter(Objects::nonNull);
    }
}
