package io.hazardflow.dashboard.photo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.evidence.Pictures;
import io.hazardflow.registry.XlsxTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class PicturesInSheetTest {

    private static final Picture PHOTO = Picture.of(Pictures.jpeg()).orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void textsNumbersAndPicturesStandWhereTheyBelong() throws Exception {
        byte[] file = written("=1+1", "<堆物>&\u0001两处");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("3");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("<堆物>&两处");
        }
        Map<String, byte[]> parts = parts(file);
        assertThat(parts.keySet()).filteredOn(name -> name.startsWith("xl/media/")).hasSize(3);
        Document drawing = xml(parts.get("xl/drawings/drawing1.xml"));
        assertThat(drawing.getElementsByTagName("xdr:oneCellAnchor").getLength()).isEqualTo(3);
        assertThat(texts(drawing, "xdr:col")).containsExactly("2", "3", "3");
        assertThat(texts(drawing, "xdr:row")).containsExactly("1", "1", "2");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!part.getKey().endsWith(".jpeg")) {
                assertThat(xml(part.getValue()).getDocumentElement()).as(part.getKey()).isNotNull();
            }
        }
    }

    @Test
    void aPictureFitsItsCell() throws IOException {
        assertThat(PHOTO.width()).isBetween(1, Picture.WIDTH);
        assertThat(PHOTO.height()).isBetween(1, Picture.HEIGHT);
        assertThat(ImageIO.read(new ByteArrayInputStream(PHOTO.jpeg())).getWidth()).isLessThanOrEqualTo(400);
        assertThat(Picture.of("no photo".getBytes())).isEmpty();
    }

    private static byte[] written(String first, String second) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxTable table = new XlsxTable(file, "台账")) {
            table.width(2, Picture.WIDTH);
            table.row(List.of("编号", "次数", "整改前", "整改后"));
            table.row(List.of(first, new BigDecimal(3)));
            table.height(Picture.HEIGHT);
            table.picture(2, PHOTO.jpeg(), PHOTO.width(), PHOTO.height());
            table.picture(3, PHOTO.jpeg(), PHOTO.width(), PHOTO.height());
            table.row(List.of(second));
            table.picture(3, PHOTO.jpeg(), PHOTO.width(), PHOTO.height());
        }
        return file.toByteArray();
    }

    private Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(Files.write(folder.resolve("sheet.xlsx"), file).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static Document xml(byte[] part) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    private static List<String> texts(Document document, String name) {
        return IntStream.range(0, document.getElementsByTagName(name).getLength())
            .mapToObj(i -> document.getElementsByTagName(name).item(i).getTextContent()).toList();
    }
}
