package io.hazardflow.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV in UTF-8 with a byte order mark, so that Excel shows Chinese; texts that look like formulas are defused. */
final class CsvTable implements TableWriter {

    private final CSVPrinter printer;

    CsvTable(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
    }

    @Override
    public void row(List<Object> values) throws IOException {
        printer.printRecord(values.stream().map(value -> value instanceof String text ? Formulas.defuse(text) : value));
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
