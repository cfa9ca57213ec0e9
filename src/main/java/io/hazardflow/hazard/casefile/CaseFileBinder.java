package io.hazardflow.hazard.casefile;

import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfPrinter;
import io.hazardflow.evidence.EvidenceStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Binds cover, data, photos and documents into one PDF that grows on disk; one photo and one document at a time are in memory. */
@Component
class CaseFileBinder {

    static final int PHOTOS_A_PAGE = 2;

    private static final float QUALITY = 0.78f;
    private static final float MM = 72f / 25.4f;
    private static final float LEFT = 25 * MM;
    private static final float FIRST_TOP = 32 * MM;
    private static final float APART = 118 * MM;
    private static final float WIDTH = 160 * MM;
    private static final float HEIGHT = 88 * MM;

    private final PdfPrinter printer;
    private final Function<UUID, Optional<byte[]>> documents;
    private final Function<UUID, Optional<byte[]>> evidence;

    @Autowired
    CaseFileBinder(PdfPrinter printer, Documents documents, EvidenceStore evidence) {
        this(printer, documents::content, evidence::content);
    }

    CaseFileBinder(PdfPrinter printer, Function<UUID, Optional<byte[]>> documents, Function<UUID, Optional<byte[]>> evidence) {
        this.printer = printer;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** @param page index from 0 */
    private record Chapter(String title, int page, boolean part) {
    }

    void bind(CaseRecord record, Path file) throws IOException {
        try (PDDocument bound = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            List<Chapter> chapters = new ArrayList<>();
            append(bound, printer.print("case-file", record.sections()), chapters);
            if (!record.photos().isEmpty()) {
                chapters.add(new Chapter("五、现场照片（" + record.photos().size() + " 张）", bound.getNumberOfPages(), false));
                photos(bound, record.photos());
            }
            if (!record.documents().isEmpty()) {
                chapters.add(new Chapter((record.photos().isEmpty() ? "五" : "六") + "、文书（" + record.documents().size() + " 份）", bound.getNumberOfPages(), false));
                for (IssuedDocument document : record.documents()) {
                    document(bound, document, chapters);
                }
            }
            cover(bound, record, chapters);
            PageStamp.on(bound, "案卷 " + record.number());
            bound.getDocumentInformation().setTitle("案卷 " + record.number());
            bound.getDocumentInformation().setProducer("HazardFlow");
            bound.getDocumentCatalog().setLanguage("zh-CN");
            try (OutputStream bytes = Files.newOutputStream(file)) {
                bound.save(bytes);
            }
        }
    }

    /** Adds the pages and takes over their bookmarks as chapters. */
    private static void append(PDDocument bound, byte[] pdf, List<Chapter> chapters) throws IOException {
        int before = bound.getNumberOfPages();
        try (PDDocument part = Loader.loadPDF(pdf)) {
            PDDocumentOutline outline = part.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                for (PDOutlineItem item : outline.children()) {
                    chapters.add(new Chapter(item.getTitle(), before + part.getPages().indexOf(item.findDestinationPage(part)), false));
                }
                part.getDocumentCatalog().setDocumentOutline(null);
            }
            new PDFMergerUtility().appendDocument(bound, part);
        }
    }

    /** The pictures come first, so that the sheets can say which of them cannot be drawn. */
    private void photos(PDDocument bound, List<CaseRecord.Photo> photos) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        for (CaseRecord.Photo photo : photos) {
            Optional<BufferedImage> picture = evidence.apply(photo.id()).flatMap(CasePicture::of);
            pictures.add(picture.isEmpty() ? null : JPEGFactory.createFromImage(bound, picture.get(), QUALITY));
        }
        int first = bound.getNumberOfPages();
        List<Map<String, Object>> sheets = IntStream.iterate(0, from -> from < photos.size(), from -> from + PHOTOS_A_PAGE)
            .mapToObj(from -> IntStream.range(from, Math.min(photos.size(), from + PHOTOS_A_PAGE))
                .mapToObj(index -> caption(photos.get(index), pictures.get(index) != null)).toList())
            .map(captions -> Map.<String, Object>of("photos", captions)).toList();
        append(bound, printer.print("case-file-photos", Map.of("sheets", sheets)), new ArrayList<>());
        for (int index = 0; index < pictures.size(); index++) {
            if (pictures.get(index) != null) {
                draw(bound, bound.getPage(first + index / PHOTOS_A_PAGE), index % PHOTOS_A_PAGE, pictures.get(index));
            }
        }
    }

    private static Map<String, Object> caption(CaseRecord.Photo photo, boolean drawn) {
        return Map.of("serial", photo.serial(), "title", photo.title(), "facts", photo.facts(), "drawn", drawn);
    }

    private static void draw(PDDocument bound, PDPage page, int place, PDImageXObject picture) throws IOException {
        float scale = Math.min(WIDTH / picture.getWidth(), HEIGHT / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        float top = page.getMediaBox().getHeight() - FIRST_TOP - place * APART;
        try (PDPageContentStream pen = new PDPageContentStream(bound, page, AppendMode.APPEND, true, true)) {
            pen.drawImage(picture, LEFT + (WIDTH - width) / 2, top - (HEIGHT + height) / 2, width, height);
        }
    }

    private void document(PDDocument bound, IssuedDocument document, List<Chapter> chapters) throws IOException {
        byte[] pdf = documents.apply(document.id()).orElseThrow();
        chapters.add(new Chapter(document.type().label() + "　" + document.number() + (document.isValid() ? "" : "（已撤回或更正）"),
            bound.getNumberOfPages(), true));
        append(bound, pdf, new ArrayList<>());
    }

    /** The table of contents counts its own pages, so it is printed again when it needs more than one. */
    private void cover(PDDocument bound, CaseRecord record, List<Chapter> chapters) throws IOException {
        int front = 2;
        byte[] pdf = front(record, chapters, front, bound.getNumberOfPages());
        int pages = pages(pdf);
        if (pages != front) {
            front = pages;
            pdf = front(record, chapters, front, bound.getNumberOfPages());
        }
        int body = bound.getNumberOfPages();
        append(bound, pdf, new ArrayList<>());
        PDPage before = bound.getPage(0);
        for (int index = 0; index < front; index++) {
            PDPage page = bound.getPage(body + index);
            bound.getPages().remove(page);
            bound.getPages().insertBefore(page, before);
        }
        outline(bound, chapters, front);
    }

    private byte[] front(CaseRecord record, List<Chapter> chapters, int front, int body) {
        Map<String, Object> model = new HashMap<>(record.cover());
        model.put("masked", record.sections().get("masked"));
        model.put("pages", front + body);
        model.put("chapters", chapters.stream().map(chapter -> Map.of("title", chapter.title(), "page", front + chapter.page() + 1,
            "part", chapter.part())).toList());
        return printer.print("case-file-cover", model);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static void outline(PDDocument bound, List<Chapter> chapters, int front) {
        PDDocumentOutline outline = new PDDocumentOutline();
        bound.getDocumentCatalog().setDocumentOutline(outline);
        for (Chapter chapter : chapters) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(chapter.title());
            item.setDestination(bound.getPage(front + chapter.page()));
            outline.addLast(item);
        }
    }
}
