package io.hazardflow.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an Excel workbook as texts; numbers and days become what a person would type. */
final class XlsxSheet {

    private static final long MAX_UNPACKED = 200L * 1024 * 1024;
    private static final int MAX_COLUMNS = 200;

    private XlsxSheet() {
    }

    static Sheet read(byte[] content) {
        try {
            refuseBomb(content);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return read(rows.iterator());
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw ImportRefusedException.file("不是有效的 Excel(.xlsx)文件");
        }
    }

    private static Sheet read(Iterator<Row> rows) {
        Sheet sheet = null;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getCellCount() > MAX_COLUMNS) {
                throw ImportRefusedException.file("第 " + row.getRowNum() + " 行超过 " + MAX_COLUMNS + " 列");
            }
            List<String> cells = IntStream.range(0, row.getCellCount())
                .mapToObj(i -> row.getOptionalCell(i).map(XlsxSheet::text).orElse("").strip()).toList();
            if (sheet == null) {
                sheet = new Sheet(cells, new ArrayList<>());
            } else {
                sheet.add(new Sheet.Line(row.getRowNum(), cells));
            }
        }
        if (sheet == null) {
            throw ImportRefusedException.file("第一张工作表是空的");
        }
        return sheet;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            throw ImportRefusedException.file("单元格 " + cell.getAddress() + " 是公式或错误值,请改为文本或数值");
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? cell.asDate().toLocalDate().toString()
                : new BigDecimal(Double.toString(cell.asNumber().doubleValue())).stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.BOOLEAN ? (cell.asBoolean() ? "是" : "否") : cell.getText();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return format != null && format.matches("(?i).*(y|d).*")
            || id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
    }

    private static void refuseBomb(byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] buffer = new byte[65_536];
            long unpacked = 0;
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw ImportRefusedException.file("文件解压后过大");
                    }
                }
            }
        }
    }
}
