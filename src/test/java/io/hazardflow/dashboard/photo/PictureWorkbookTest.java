package io.hazardflow.dashboard.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.evidence.Pictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class PictureWorkbookTest {

    private static final Picture PHOTO = Picture.of(Pictures.jpeg()).orElseThrow();

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
        assertThat(parts.keySet()).contains("xl/media/image1.jpeg", "xl/media/image2.jpeg", "xl/media/image3.jpeg")
            .doesNotContain("xl/media/image4.jpeg");
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
    void picturesAreSmall() {
        assertThat(Math.max(PHOTO.width(), PHOTO.height())).isLessThanOrEqualTo(Picture.LONGEST_EDGE);
        assertThat(Picture.of("no photo".getBytes())).isEmpty();
    }

    @Test
    void whoStopsReadingStopsItAtTheNextPhoto() {
        OutputStream gone = new OutputStream() {

            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        PictureWorkbook workbook = new PictureWorkbook(gone, "台账", List.of("编号", "前"), 1);
        assertThatThrownBy(() -> workbook.row(List.of("一"), List.of(PHOTO))).isInstanceOf(IOException.class).hasMessage("gone");
    }

    private static byte[] written(String first, String second) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PictureWorkbook workbook = new PictureWorkbook(file, "台账", List.of("编号", "次数", "整改前", "整改后"), 2)) {
            workbook.row(List.of(first, new BigDecimal(3)), List.of(PHOTO, PHOTO));
            workbook.row(List.of(second), Arrays.asList(null, PHOTO));
        }
        return file.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
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
