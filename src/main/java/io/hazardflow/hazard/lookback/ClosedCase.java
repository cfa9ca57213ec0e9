package io.hazardflow.hazard.lookback;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the ledger said of a case at its closure: all that a draw depends on. */
record ClosedCase(String number, String hash, LocalDate day, Map<String, JsonNode> facts) {

    /** The last closure among these events; empty when the case was never closed. */
    static Optional<ClosedCase> of(List<LedgerEvent> events) {
        ClosedCase found = null;
        Map<String, JsonNode> facts = new HashMap<>();
        for (LedgerEvent event : events) {
            event.facts().fields().forEachRemaining(fact -> facts.put(fact.getKey(), fact.getValue()));
            if (HazardProcess.APPROVE_CLOSURE.equals(event.step()) && HazardState.CLOSED.name().equals(event.facts().path("state").asText())) {
                found = new ClosedCase(event.subject(), event.hash(), Deadlines.dayOf(event.at()), Map.copyOf(facts));
            }
        }
        return Optional.ofNullable(found);
    }

    /** Inputs of the decision {@code look-back-sample}. */
    Map<String, Object> inputs() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("decidedOn", day.toString());
        inputs.put("level", text("level"));
        inputs.put("subGrade", text("subGrade"));
        inputs.put("source", text("source"));
        inputs.put("wasOverdue", wasOverdue());
        inputs.put("rejectCount", Optional.ofNullable(facts.get("rejectCount")).map(JsonNode::asInt).orElse(0));
        return inputs;
    }

    /** Whether the feedback that passed came after the deadline. */
    private boolean wasOverdue() {
        return text("deadline") != null && text("feedbackAt") != null
            && Instant.parse(text("feedbackAt")).isAfter(Instant.parse(text("deadline")));
    }

    private String text(String fact) {
        JsonNode value = facts.get(fact);
        return value == null || value.isNull() ? null : value.asText();
    }
}
