package io.hazardflow.lists;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** SQL conditions that belong together, each with its parameter; null or blank narrows nothing. */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    public String sql() {
        return sql.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    public Conditions equal(String column, String name, String value) {
        return given(value) ? with(" and " + column + " = :" + name, name, value) : this;
    }

    /** @param list values divided by commas */
    public Conditions among(String column, String name, String list) {
        return given(list) ? with(" and " + column + " = any(:" + name + ")", name,
            Arrays.stream(list.split(",")).map(String::strip).toArray(String[]::new)) : this;
    }

    /** @param text SQL text in which the words may stand anywhere */
    public Conditions words(String text, String words) {
        return given(words) ? with(" and " + text + " ilike :words", "words",
            "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%") : this;
    }

    public Conditions with(String condition, String name, Object value) {
        sql.append(condition);
        parameters.put(name, value);
        return this;
    }

    public Conditions with(String condition) {
        sql.append(condition);
        return this;
    }

    public static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
