package io.hazardflow.hazard.correction;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormReader.Answer;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A correction on the timeline: what stood there, what stands there now, and why. */
@Component
class CorrectionWords implements RecordedSteps {

    private static final Map<String, String> LABELS = Map.of("enterprise", "企业", "category", "类别");

    @Override
    public Optional<String> nameOf(String step) {
        return Corrections.CORRECTED.equals(step) ? Optional.of("更正") : Optional.empty();
    }

    @Override
    public Optional<Map<String, Answer>> answers(LedgerEvent event, Sight people) {
        if (!Corrections.CORRECTED.equals(event.step())) {
            return Optional.empty();
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        LABELS.forEach((key, label) -> {
            JsonNode change = event.document().path(key);
            if (change.isObject()) {
                answers.put(key + "Before", new Answer(label + "（更正前）", change.path("before").asText()));
                answers.put(key + "After", new Answer(label + "（更正后）", change.path("after").asText()));
            }
        });
        answers.put("reason", new Answer("更正理由", event.document().path("reason").asText()));
        return Optional.of(answers);
    }
}
