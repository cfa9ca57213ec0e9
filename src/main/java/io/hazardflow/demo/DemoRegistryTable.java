package io.hazardflow.demo;

import io.hazardflow.registry.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A sheet made row by row; null stands for a blank cell. */
final class DemoRegistryTable {

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    DemoRegistryTable(String... header) {
        this.header = List.of(header);
    }

    void add(Object... values) {
        rows.add(Stream.of(values).map(value -> Objects.toString(value, "")).toList());
    }

    int size() {
        return rows.size();
    }

    Sheet sheet() {
        return Sheet.of(header, rows);
    }
}
