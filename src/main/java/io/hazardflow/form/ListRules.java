package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** The rules of values taken from options and of lists, answered like {@link FieldRules}. */
final class ListRules {

    private static final String OUTSIDE = "的值不在可选范围内";

    private ListRules() {
    }

    static String choice(JsonNode value, Iterable<JsonNode> options) {
        return isOption(value, options) ? null : OUTSIDE;
    }

    static String choices(FormField field, JsonNode value, Iterable<JsonNode> options) {
        String broken = entries(field, value);
        if (broken != null) {
            return broken;
        }
        for (JsonNode entry : value) {
            if (!isOption(entry, options)) {
                return OUTSIDE;
            }
        }
        return null;
    }

    /** A widget's list of ids. */
    static String texts(FormField field, JsonNode value) {
        String broken = entries(field, value);
        if (broken != null) {
            return broken;
        }
        for (JsonNode entry : value) {
            if (!entry.isTextual() || entry.textValue().isBlank()) {
                return "必须是一组编号";
            }
        }
        return null;
    }

    static String count(FormField field, JsonNode value) {
        if (!value.isArray()) {
            return "必须是列表";
        }
        if (value.size() < field.minEntries()) {
            return "至少 " + field.minEntries() + " 项";
        }
        return value.size() > field.maxEntries() ? "最多 " + field.maxEntries() + " 项" : null;
    }

    private static String entries(FormField field, JsonNode value) {
        String broken = count(field, value);
        Set<JsonNode> seen = new HashSet<>();
        value.forEach(seen::add);
        return broken == null && seen.size() < value.size() ? "有重复项" : broken;
    }

    private static boolean isOption(JsonNode value, Iterable<JsonNode> options) {
        for (JsonNode option : options) {
            if (option.equals(value) || option.isNumber() && value.isNumber() && same(option, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        BigDecimal number = one.decimalValue();
        return number.compareTo(other.decimalValue()) == 0;
    }
}
