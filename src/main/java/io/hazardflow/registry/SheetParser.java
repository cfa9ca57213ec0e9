package io.hazardflow.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the texts of a sheet into typed values by the definitions of its columns. */
public final class SheetParser {

    private final List<Column> known;
    private final List<String> unique;
    private final ImportErrors errors;

    SheetParser(Dataset dataset, ImportErrors errors) {
        this(dataset.columns(), dataset.unique(), errors);
    }

    /** @param unique names of the columns in which no value may come twice */
    public SheetParser(List<Column> known, List<String> unique, ImportErrors errors) {
        this.known = known;
        this.unique = unique;
        this.errors = errors;
    }

    /** The columns of the file, in its order; refuses a head that is unknown, repeated or missing. */
    public List<Column> columns(List<String> header) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String head : header) {
            Optional<Column> column = known.stream().filter(c -> c.label().equals(head)).findFirst();
            if (column.isEmpty() || !seen.add(head)) {
                errors.add(1, head, column.isEmpty() ? "表头中没有这一列" : "表头重复");
            }
            column.ifPresent(columns::add);
        }
        known.stream().filter(column -> column.required() && !seen.contains(column.label()))
            .forEach(column -> errors.add(1, column.label(), "缺少这一列"));
        errors.refuseIfAny();
        return columns;
    }

    public List<ImportRow> rows(Sheet sheet, List<Column> columns) {
        return sheet.lines().stream().map(line -> row(line, columns)).toList();
    }

    public void refuseRepeated(List<ImportRow> rows) {
        for (String column : unique) {
            Map<Object, Integer> seen = new HashMap<>();
            for (ImportRow row : rows) {
                Integer first = row.has(column) ? seen.putIfAbsent(row.get(column), row.number()) : null;
                if (first != null) {
                    errors.add(row.number(), label(column), "与第 " + first + " 行重复");
                }
            }
        }
    }

    private String label(String column) {
        return known.stream().filter(c -> c.name().equals(column)).map(Column::label).findFirst().orElse(column);
    }

    private ImportRow row(Sheet.Line line, List<Column> columns) {
        ImportRow row = new ImportRow(line.number());
        for (int i = 0; i < Math.max(columns.size(), line.cells().size()); i++) {
            String text = i < line.cells().size() ? line.cells().get(i) : "";
            if (i < columns.size()) {
                cell(row, columns.get(i), text);
            } else if (!text.isEmpty()) {
                errors.add(row.number(), null, "第 " + (i + 1) + " 格超出表头");
            }
        }
        return row;
    }

    private void cell(ImportRow row, Column column, String text) {
        if (text.isEmpty()) {
            row.put(column.name(), column.type().blank());
            if (column.required()) {
                errors.add(row.number(), column.label(), "不能为空");
            }
            return;
        }
        try {
            row.put(column.name(), column.type().parse(text));
        } catch (BadCellException e) {
            errors.add(row.number(), column.label(), e.getMessage());
        }
    }
}
