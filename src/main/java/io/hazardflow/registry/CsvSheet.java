package io.hazardflow.registry;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV in UTF-8, with or without a byte order mark, or in GB 18030, which Excel on a Chinese desktop may save. */
final class CsvSheet {

    private CsvSheet() {
    }

    static Sheet read(byte[] content) {
        String text = decode(content);
        try (CSVParser parser = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get()
                .parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            Sheet sheet = null;
            for (CSVRecord line : parser) {
                List<String> cells = cells(line);
                if (sheet == null) {
                    sheet = new Sheet(cells, new ArrayList<>());
                } else {
                    sheet.add(new Sheet.Line((int) line.getRecordNumber(), cells));
                }
            }
            return sheet;
        } catch (IOException | UncheckedIOException e) {
            throw ImportRefusedException.file("不是有效的 CSV 文件:引号不成对或格式错误");
        }
    }

    private static List<String> cells(CSVRecord line) {
        return StreamSupport.stream(line.spliterator(), false).map(Formulas::revive).map(String::strip).toList();
    }

    private static String decode(byte[] content) {
        try {
            return decode(content, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decode(content, Charset.forName("GB18030"));
            } catch (CharacterCodingException e) {
                throw ImportRefusedException.file("不是 Excel(.xlsx)或 CSV 文件,CSV 应为 UTF-8 编码");
            }
        }
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }
}
