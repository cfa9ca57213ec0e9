package io.hazardflow.hold;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The two ledger steps of a hold, which no process model draws. */
public final class LegalHoldSteps {

    static final String PUT = "put-legal-hold";
    static final String LIFT = "lift-legal-hold";
    static final String REASON = "reason";
    static final String BASIS = "basis";

    private static final Map<String, String> NAMES = Map.of(PUT, "法律保全", LIFT, "解除法律保全");

    private LegalHoldSteps() {
    }

    /** Name on the screen; empty for a step of a process. */
    public static Optional<String> nameOf(String step) {
        return Optional.ofNullable(NAMES.get(step));
    }

    /** What was said, in the words of the screen. */
    public static Map<String, FormReader.Answer> answers(JsonNode document) {
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        answers.put(REASON, new FormReader.Answer("事由", document.path(REASON).asText()));
        if (document.hasNonNull(BASIS)) {
            answers.put(BASIS, new FormReader.Answer("依据", document.path(BASIS).asText()));
        }
        return answers;
    }
}
