package io.hazardflow.hazard.casefile;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Numbers the pages of a whole file in the lower right corner, beside the numbers that its documents have of their own. */
final class PageStamp {

    private static final String FONT = "/fonts/NotoSansSC-Bold-GB2312.ttf";
    private static final float SIZE = 8;
    private static final float RIGHT = 40;
    private static final float UP = 20;
    private static final float GREY = 0.35f;

    private PageStamp() {
    }

    static void on(PDDocument document, String name) throws IOException {
        PDFont font;
        try (InputStream bytes = PageStamp.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, bytes, true);
        }
        int pages = document.getNumberOfPages();
        int number = 0;
        for (PDPage page : document.getPages()) {
            String words = "%s　第 %d 页 共 %d 页".formatted(name, ++number, pages);
            float width = font.getStringWidth(words) / 1000 * SIZE;
            try (PDPageContentStream pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                pen.beginText();
                pen.setFont(font, SIZE);
                pen.setNonStrokingColor(GREY);
                pen.newLineAtOffset(page.getMediaBox().getWidth() - RIGHT - width, UP);
                pen.showText(words);
                pen.endText();
            }
        }
    }
}
