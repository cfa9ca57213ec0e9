package io.hazardflow.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook of one sheet, sent on every few hundred rows, its pictures at the end; texts are text cells, so none is a formula. */
public final class XlsxTable implements TableWriter {

    private static final int FLUSH_EVERY = 500;
    private static final double POINTS_A_PIXEL = 0.75;
    private static final double PIXELS_A_CHARACTER = 7;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;
    private int lastColumn;

    public XlsxTable(OutputStream out, String title) {
        workbook = new Workbook(out, "HazardFlow", null);
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Object> values) throws IOException {
        if (rows > 0 && rows % FLUSH_EVERY == 0) {
            sheet.flush();
        }
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) instanceof Number number) {
                sheet.value(rows, column, number);
            } else if (values.get(column) instanceof String text) {
                sheet.inlineString(rows, column, text);
            }
        }
        lastColumn = values.size() - 1;
        rows++;
    }

    /** Gives a column room, before the first row. */
    public void width(int column, int pixels) {
        sheet.width(column, pixels / PIXELS_A_CHARACTER);
    }

    /** Gives the last row room; its texts stand at the top, in several lines where they are long. */
    public void height(int pixels) {
        sheet.rowHeight(rows - 1, pixels * POINTS_A_PIXEL);
        sheet.range(rows - 1, 0, rows - 1, lastColumn).style().verticalAlignment("top").wrapText(true).set();
    }

    /** Puts a picture into the last row. @param width in pixels, as the height */
    public void picture(int column, byte[] image, int width, int height) {
        sheet.addImage(rows - 1, column, image, width, height);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
