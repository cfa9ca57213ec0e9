package io.hazardflow.hazard.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The row of a decision table that decided, with all that is needed to understand it later, when table and engine history have moved on.
 *
 * @param decision key of the table
 * @param version  version of the table in the engine, 0 when it is not deployed
 * @param rule     id of the row
 * @param inputs   what was asked, with the condition of the row
 * @param outputs  what it answered
 */
public record DecisionTaken(String decision, String name, int version, String rule, List<Input> inputs, List<Output> outputs) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param condition text of the cell, empty when the row takes any value */
    public record Input(String key, String label, Object value, String condition) {
    }

    public record Output(String key, String label, Object value) {
    }

    /** As the ledger keeps it. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("decision", decision);
        document.put("name", name);
        document.put("version", version);
        document.put("rule", rule);
        document.put("inputs", inputs.stream().map(DecisionTaken::plain).toList());
        document.put("outputs", outputs.stream().map(DecisionTaken::plain).toList());
        return document;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> plain(Input input) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("key", input.key());
        plain.put("label", input.label());
        plain.put("value", input.value());
        plain.put("condition", input.condition());
        return plain;
    }

    private static Map<String, Object> plain(Output output) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("key", output.key());
        plain.put("label", output.label());
        plain.put("value", output.value());
        return plain;
    }
}
