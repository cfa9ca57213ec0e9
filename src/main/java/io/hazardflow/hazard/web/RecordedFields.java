package io.hazardflow.hazard.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.form.FormReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is worth reading of a service's document; long lists stay in the ledger.
 *
 * @param labels names on the screen by key, in their order
 */
public record RecordedFields(Map<String, String> labels) {

    /** @param keysAndLabels key, name, key, name … */
    public static RecordedFields of(String... keysAndLabels) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < keysAndLabels.length; i += 2) {
            labels.put(keysAndLabels[i], keysAndLabels[i + 1]);
        }
        return new RecordedFields(labels);
    }

    /** Null for none. */
    public Map<String, FormReader.Answer> answers(JsonNode document) {
        Map<String, FormReader.Answer> answers = new LinkedHashMap<>();
        labels.forEach((key, label) -> Optional.of(document.path(key)).filter(JsonNode::isTextual).map(JsonNode::textValue)
            .filter(text -> !text.isBlank()).ifPresent(text -> answers.put(key, new FormReader.Answer(label, text))));
        return answers.isEmpty() ? null : answers;
    }
}
