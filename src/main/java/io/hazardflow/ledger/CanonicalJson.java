package io.hazardflow.ledger;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One text for one JSON value: keys sorted, numbers by value (1.50 = 1.5, 1e3 = 1000), so that storing it does not change its hash. */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {
    }

    static String of(JsonNode node) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.append(node);
        return canonical.text.toString();
    }

    private void append(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> appendObject(node);
            case ARRAY -> appendArray(node);
            case STRING -> appendText(node.textValue());
            case NUMBER -> text.append(number(node.decimalValue()));
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL -> text.append("null");
            default -> throw new IllegalArgumentException("no JSON value: " + node.getNodeType());
        }
    }

    private void appendObject(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        keys.sort(null);
        text.append('{');
        String separator = "";
        for (String key : keys) {
            text.append(separator);
            appendText(key);
            text.append(':');
            append(node.get(key));
            separator = ",";
        }
        text.append('}');
    }

    private void appendArray(JsonNode node) {
        text.append('[');
        String separator = "";
        for (JsonNode item : node) {
            text.append(separator);
            append(item);
            separator = ",";
        }
        text.append(']');
    }

    private void appendText(String value) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}
