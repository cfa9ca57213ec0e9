package io.hazardflow.hazard.found;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was known of a found hazard, for its timeline, where nobody else words it: keys and values as they stand. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FoundSteps implements RecordedSteps {

    @Override
    public Optional<String> nameOf(String step) {
        return Optional.empty();
    }

    @Override
    public Optional<Map<String, FormReader.Answer>> answers(LedgerEvent event, Sight people) {
        if (!HazardProcess.HAZARD_FOUND.equals(event.step())) {
            return Optional.empty();
        }
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        event.document().fields().forEachRemaining(said -> {
            JsonNode value = said.getValue();
            if (value.isValueNode() && !value.isNull()) {
                answers.put(said.getKey(), new FormReader.Answer(said.getKey(), value.isBoolean() ? value.asBoolean() ? "是" : "否" : value.asText()));
            }
        });
        return Optional.of(answers);
    }
}
