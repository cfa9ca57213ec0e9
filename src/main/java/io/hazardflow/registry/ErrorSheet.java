package io.hazardflow.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The file that was refused, with what is wrong beside each line; put right, it can be imported as it is. */
final class ErrorSheet {

    /** Head of the column with the errors, which an import passes over. */
    static final String HEAD = "导入错误";

    private static final String WHOLE_FILE = "整个文件";

    private ErrorSheet() {
    }

    static void write(Sheet sheet, List<RowError> errors, TableWriter table) throws IOException {
        Map<Integer, String> byLine = errors.stream().collect(Collectors.groupingBy(RowError::row,
            Collectors.mapping(ErrorSheet::words, Collectors.joining("；"))));
        table.row(with(sheet.header(), sheet.header().size(), HEAD));
        String ofFile = byLine.entrySet().stream().filter(line -> line.getKey() <= 1).map(Map.Entry::getValue).collect(Collectors.joining("；"));
        if (!ofFile.isEmpty()) {
            table.row(with(List.of(), sheet.header().size(), WHOLE_FILE + "：" + ofFile));
        }
        for (Sheet.Line line : sheet.lines()) {
            table.row(with(line.cells(), sheet.header().size(), byLine.get(line.number())));
        }
    }

    private static String words(RowError error) {
        return error.column() == null ? error.message() : error.column() + "：" + error.message();
    }

    private static List<Object> with(List<String> cells, int width, String last) {
        List<Object> row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (row.size() < width) {
            row.add(null);
        }
        row.add(last);
        return row;
    }
}
