package io.hazardflow.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of texts as it comes from a file: one header, then lines. Blank cells are empty texts.
 *
 * @param lines the lines with a value in them, at most {@link #MAX_LINES}
 */
public record Sheet(List<String> header, List<Line> lines) {

    public static final int MAX_LINES = 20_000;

    /** @param number line in the file, the header being 1 */
    public record Line(int number, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A table made in the program. */
    public static Sheet of(List<String> header, List<List<String>> rows) {
        Sheet sheet = new Sheet(header, new ArrayList<>());
        rows.forEach(row -> sheet.add(new Line(sheet.lines.size() + 2, row)));
        return sheet;
    }

    /** The table without a column, the same when there is no such head; lines that are left blank are left out. */
    Sheet without(String head) {
        int column = header.indexOf(head);
        if (column < 0) {
            return this;
        }
        Sheet rest = new Sheet(cut(header, column), new ArrayList<>());
        lines.forEach(line -> rest.add(new Line(line.number, cut(line.cells, column))));
        return rest;
    }

    private static List<String> cut(List<String> cells, int column) {
        List<String> rest = new ArrayList<>(cells);
        if (column < rest.size()) {
            rest.remove(column);
        }
        return rest;
    }

    void add(Line line) {
        if (line.blank()) {
            return;
        }
        if (lines.size() == MAX_LINES) {
            throw ImportRefusedException.file("一次最多导入 20,000 行,请分批导入");
        }
        lines.add(line);
    }
}
