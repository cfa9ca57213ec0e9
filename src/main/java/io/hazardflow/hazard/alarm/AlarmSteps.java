package io.hazardflow.hazard.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.RecordedSteps;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Alarms in words for the timeline of their case. */
@Component
@Order(0)
class AlarmSteps implements RecordedSteps {

    static final String ALARM_REPEATED = "alarm-repeated";

    @Override
    public Optional<String> nameOf(String step) {
        return ALARM_REPEATED.equals(step) ? Optional.of("再次报警") : Optional.empty();
    }

    @Override
    public Optional<Map<String, FormReader.Answer>> answers(LedgerEvent event, Sight people) {
        boolean first = HazardProcess.HAZARD_FOUND.equals(event.step())
            && HazardSource.IOT.name().equals(event.facts().path("source").asText());
        if (!first && !ALARM_REPEATED.equals(event.step())) {
            return Optional.empty();
        }
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        AlarmReader.fields().forEach((field, label) -> {
            if (event.document().hasNonNull(field)) {
                answers.put(field, new FormReader.Answer(label, shown(event.document().get(field))));
            }
        });
        if (event.document().hasNonNull("repeats")) {
            answers.put("repeats", new FormReader.Answer("累计再次报警", event.document().get("repeats").asInt() + " 次"));
        }
        return Optional.of(answers);
    }

    private static String shown(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() ? "是" : "否" : value.asText();
    }
}
