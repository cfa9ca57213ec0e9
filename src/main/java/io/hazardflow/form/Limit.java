package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** A bound of a validate rule: a number, or a FEEL expression that yields one; no bound when null. */
record Limit(BigDecimal constant, Feel expression) {

    private static final Limit NONE = new Limit(null, null);

    static Limit of(JsonNode node) {
        String text = node.asText("").strip();
        if (node.isMissingNode() || node.isNull() || text.isEmpty()) {
            return NONE;
        }
        return Feel.isExpression(text) ? new Limit(null, Feel.expression(text)) : new Limit(new BigDecimal(text), null);
    }

    BigDecimal value(Map<String, Object> context) {
        return expression == null ? constant : expression.number(context);
    }
}
