package io.hazardflow.hazard.why;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hazardflow.hazard.why.Reason.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link io.hazardflow.hazard.rule.DecisionTaken} wrote. */
final class DecisionRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DecisionRows() {
    }

    static boolean isOne(JsonNode document) {
        return document != null && document.hasNonNull("decision") && document.hasNonNull("rule") && document.path("inputs").isArray();
    }

    static Reason.Row read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reason.Row read(JsonNode taken) {
        List<Item> inputs = new ArrayList<>();
        String from = null;
        for (JsonNode input : taken.path("inputs")) {
            inputs.add(new Item(input.path("label").asText(), shown(input.path("value")), input.path("condition").asText()));
            Matcher day = DAY.matcher(input.path("condition").asText());
            from = "decidedOn".equals(input.path("key").asText()) && day.find() ? day.group() : from;
        }
        List<Item> outputs = new ArrayList<>();
        String basis = null;
        for (JsonNode output : taken.path("outputs")) {
            if ("basis".equals(output.path("key").asText())) {
                basis = output.path("value").asText();
            } else {
                outputs.add(new Item(output.path("label").asText(), shown(output.path("value")), null));
            }
        }
        return new Reason.Row(taken.path("decision").asText(), taken.path("name").asText(), taken.path("version").asInt(),
            taken.path("rule").asText(), inputs, outputs, basis, from, null);
    }

    private static String shown(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        }
        return value.isNull() || value.isMissingNode() ? "—" : value.asText();
    }
}
