package io.hazardflow.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The values of one line, by database column; number is the line in the file. */
record ImportRow(int number, Map<String, Object> values) {

    ImportRow(int number) {
        this(number, new HashMap<>());
    }

    Object get(String column) {
        return values.get(column);
    }

    String text(String column) {
        return (String) values.get(column);
    }

    LocalDate day(String column) {
        return (LocalDate) values.get(column);
    }

    boolean has(String column) {
        return values.get(column) != null;
    }

    void put(String column, Object value) {
        values.put(column, value);
    }
}
