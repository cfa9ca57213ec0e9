package io.hazardflow.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The values of one line, by database column; number is the line in the file. */
public record ImportRow(int number, Map<String, Object> values) {

    public ImportRow(int number) {
        this(number, new HashMap<>());
    }

    public Object get(String column) {
        return values.get(column);
    }

    public String text(String column) {
        return (String) values.get(column);
    }

    public LocalDate day(String column) {
        return (LocalDate) values.get(column);
    }

    public boolean has(String column) {
        return values.get(column) != null;
    }

    public void put(String column, Object value) {
        values.put(column, value);
    }
}
