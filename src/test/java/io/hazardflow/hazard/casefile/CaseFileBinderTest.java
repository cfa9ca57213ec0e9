package io.hazardflow.hazard.casefile;

import static io.hazardflow.hazard.casefile.CaseFileSamples.document;
import static io.hazardflow.hazard.casefile.CaseFileSamples.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.document.DocumentType;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfPrinter;
import io.hazardflow.evidence.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileBinderTest {

    private static final String HOSTILE = "${7*7} <script>alert(1)</script> \"引号\" & 㐂𠮷";
    private static final PdfPrinter PRINTER = CaseFileSamples.printer();

    @TempDir
    private Path folder;

    @Test
    void everyPageIsNumberedAndTheContentsNameThePagesOfTheirChapters() throws IOException {
        List<IssuedDocument> documents = List.of(document(1, DocumentType.RECTIFICATION_ORDER, false), document(2, DocumentType.RECTIFICATION_ORDER, true),
            document(3, DocumentType.REVIEW_OPINION, true));
        Path file = bind(record("疏散通道堆物", 5, 3, documents));

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page)).contains("案卷 YH-20261124-001-00001　第 " + page + " 页 共 " + pages + " 页");
            }
            List<PDOutlineItem> chapters = StreamSupport.stream(pdf.getDocumentCatalog().getDocumentOutline().children().spliterator(), false).toList();
            assertThat(chapters).extracting(PDOutlineItem::getTitle).containsExactly("一、案件情况", "二、办理经过", "三、台账校验", "四、文书目录", "五、现场照片（3 张）", "六、文书（3 份）",
                "责令限期整改指令书　津东安责改〔2026〕1号（已撤回或更正）", "责令限期整改指令书　津东安责改〔2026〕2号", "整改复查意见书　津东安责改〔2026〕3号");
            for (PDOutlineItem chapter : chapters) {
                int page = pdf.getPages().indexOf(chapter.findDestinationPage(pdf)) + 1;
                assertThat(text(pdf, 2)).containsPattern(Pattern.quote(chapter.getTitle()) + "\\s*" + page + "\\s");
            }
            assertThat(text(pdf, 1)).contains("隐患排查治理案卷", "编制人：李安全（大王庄街道安全办）", "页数：" + pages);
            assertThat(text(pdf, pages)).contains("文书 3 的原文");
            assertThat(text(pdf, pages - 2)).contains("文书 1 的原文");
            assertThat(all(pdf)).contains("已撤回或更正的文书").contains("首尾相接");
        }
    }

    @Test
    void photosStandOnTheirOwnPagesAndWhatCannotBeDrawnIsNamed() throws IOException {
        Path file = bind(record("疏散通道堆物", 1, 5, List.of()));

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            int pages = pdf.getNumberOfPages();
            assertThat(images(pdf, pages - 3)).isEqualTo(2);
            assertThat(images(pdf, pages - 2)).isEqualTo(1);
            assertThat(images(pdf, pages - 1)).isEqualTo(1);
            assertThat(text(pdf, pages - 1)).contains("照片 3", "照片 4", "SHA-256 " + "%064x".formatted(4), "此照片的格式不能印入案卷");
        }
    }

    @Test
    void textOfUsersArrivesAsItWasTyped() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bind(record(HOSTILE, 1, 0, List.of())).toFile())) {
            assertThat(text(pdf, 1)).contains(HOSTILE);
            assertThat(all(pdf)).contains(HOSTILE).doesNotContain("49 <script>");
        }
    }

    @Test
    void aLongCaseTakesMoreThanOnePageOfContents() throws IOException {
        List<IssuedDocument> documents = IntStream.rangeClosed(1, 60).mapToObj(n -> document(n, DocumentType.URGING_NOTE, true)).toList();
        try (PDDocument pdf = Loader.loadPDF(bind(record("多份文书", 40, 0, documents)).toFile())) {
            PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(pdf.getPages().indexOf(first.findDestinationPage(pdf))).isEqualTo(4);
            assertThat(text(pdf, 4)).contains("津东安责改〔2026〕60号");
        }
    }

    private Path bind(CaseRecord record) throws IOException {
        Path file = folder.resolve("case-file.pdf");
        new CaseFileBinder(PRINTER, CaseFileBinderTest::paper, CaseFileBinderTest::photo).bind(record, file);
        return file;
    }

    /** Every third cannot be drawn. */
    private static Optional<byte[]> photo(UUID id) {
        return Optional.of(id.getLeastSignificantBits() % 3 == 0 ? new byte[] {1, 2, 3} : Pictures.jpeg());
    }

    private static Optional<byte[]> paper(UUID id) {
        return Optional.of(PRINTER.print("case-file-cover", Map.of("number", "文书", "title", "文书 " + id.getLeastSignificantBits() + " 的原文",
            "facts", List.of(), "compiler", "", "compiledAt", "", "pages", 1, "masked", false, "chapters", List.of()))).map(CaseFileBinderTest::firstPage);
    }

    private static byte[] firstPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.removePage(1);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int images(PDDocument pdf, int index) throws IOException {
        PDPage page = pdf.getPage(index);
        return (int) StreamSupport.stream(page.getResources().getXObjectNames().spliterator(), false).filter(name -> {
            try {
                return page.getResources().getXObject(name) instanceof PDImageXObject;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }).count();
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static String all(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
