package io.hazardflow.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** The fonts on board, read when a document first needs them and given up when memory gets short. Not for several threads at a time. */
@Component
class PrintFonts {

    /** The largest of all, for few characters: kept no longer than a document or two. */
    private static final String RARE = "HanaMin";
    private static final int ORDINARY = 0;
    private static final int BOLD = 1;

    private final List<Face> faces = List.of(
        new Face("NotoSansSC-Regular.ttf", "Noto Sans SC", 400),
        new Face("NotoSansSC-Bold-GB2312.ttf", "Noto Sans SC Bold", 700),
        new Face("NotoEmoji-Regular.ttf", "Noto Emoji", 400),
        new Face("HanaMin-ExtB.ttf", RARE, 400));

    /** Families in which a character is looked for, one after the other. */
    String families(boolean bold) {
        return faces.stream().filter(face -> bold || face != faces.get(BOLD)).sorted(Comparator.comparing(face -> face != faces.get(BOLD)))
            .map(face -> "'" + face.family + "'").collect(Collectors.joining(", "));
    }

    /** Gives the document the fonts that its text needs; the larger ones are for few characters. */
    void offer(PdfRendererBuilder builder, PDDocument document, String text) {
        Set<Face> needed = new LinkedHashSet<>(List.of(faces.get(ORDINARY), faces.get(BOLD)));
        text.codePoints().filter(character -> character >= ' ' && !faces.get(ORDINARY).has(character)).distinct()
            .forEach(character -> faces.stream().filter(face -> face.has(character)).findFirst().ifPresent(needed::add));
        needed.forEach(face -> builder.useFont(face.in(document), face.family, face.weight, FontStyle.NORMAL, true));
    }

    /** The text with the code of each character that no font has a shape for. */
    String printable(String text) {
        if (text.codePoints().allMatch(character -> character == '\n' || faces.get(ORDINARY).has(character))) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character == '\n' || faces.stream().anyMatch(face -> face.has(character))) {
                printable.appendCodePoint(character);
            } else {
                printable.append("［U+%X］".formatted(character));
            }
        });
        return printable.toString();
    }

    private static final class Face {

        private final String file;
        private final String family;
        private final int weight;
        private Reference<TrueTypeFont> font = new WeakReference<>(null);

        Face(String file, String family, int weight) {
            this.file = file;
            this.family = family;
            this.weight = weight;
        }

        PDFontSupplier in(PDDocument document) {
            return new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    try {
                        return PDType0Font.load(document, font(), true);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }

        boolean has(int character) {
            try {
                CmapLookup shapes = font().getUnicodeCmapLookup();
                return shapes.getGlyphId(character) != 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private TrueTypeFont font() {
            TrueTypeFont read = font.get();
            if (read == null) {
                read = read();
                font = RARE.equals(family) ? new WeakReference<>(read) : new SoftReference<>(read);
            }
            return read;
        }

        private TrueTypeFont read() {
            try (InputStream bytes = PrintFonts.class.getResourceAsStream("/fonts/" + file)) {
                return new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
