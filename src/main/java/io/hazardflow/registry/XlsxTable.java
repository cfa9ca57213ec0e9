package io.hazardflow.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook of one sheet, sent on every few hundred rows; texts are text cells, so none is a formula. */
public final class XlsxTable implements TableWriter {

    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    public XlsxTable(OutputStream out, String title) {
        workbook = new Workbook(out, "HazardFlow", null);
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) instanceof Number number) {
                sheet.value(rows, column, number);
            } else if (values.get(column) instanceof String text) {
                sheet.inlineString(rows, column, text);
            }
        }
        if (++rows % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
