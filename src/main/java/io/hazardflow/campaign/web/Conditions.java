package io.hazardflow.campaign.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** SQL conditions that belong together, each with its parameter; null or blank narrows nothing. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Conditions equal(String column, String name, String value) {
        return given(value) ? with(" and " + column + " = :" + name, name, value) : this;
    }

    /** @param list values divided by commas */
    Conditions among(String column, String name, String list) {
        return given(list) ? with(" and " + column + " = any(:" + name + ")", name,
            Arrays.stream(list.split(",")).map(String::strip).toArray(String[]::new)) : this;
    }

    /** @param text SQL text in which the words may stand anywhere */
    Conditions words(String text, String words) {
        return given(words) ? with(" and " + text + " ilike :words", "words",
            "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%") : this;
    }

    Conditions with(String condition, String name, Object value) {
        sql.append(condition);
        parameters.put(name, value);
        return this;
    }

    Conditions with(String condition) {
        sql.append(condition);
        return this;
    }

    static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
