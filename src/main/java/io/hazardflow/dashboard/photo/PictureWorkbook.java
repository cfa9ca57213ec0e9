package io.hazardflow.dashboard.photo;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An Excel workbook (ECMA-376) of one sheet with pictures in its last columns. Pictures leave at once, only the texts wait for the end; texts are
 * text cells, so none is a formula.
 */
final class PictureWorkbook implements Closeable {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static final String ART = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final int EMU_A_PIXEL = 9525;
    private static final int BOX_WIDTH = 160;
    private static final int BOX_HEIGHT = 116;
    private static final int MARGIN = 3;
    private static final String ROW_POINTS = "92";
    private static final String PICTURE_COLUMN_WIDTH = "23.5";
    private static final String TEXT_COLUMN_WIDTH = "16";

    private final ZipOutputStream zip;
    private final String title;
    private final List<String> heads;
    private final int texts;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();

    /** @param pictures how many of the heads, the last ones, are those of pictures */
    PictureWorkbook(OutputStream out, String title, List<String> heads, int pictures) {
        this.zip = new ZipOutputStream(out);
        this.title = title;
        this.heads = heads;
        this.texts = heads.size() - pictures;
    }

    /** Where a picture lies. */
    private record Anchor(int column, int row, int width, int height) {
    }

    /**
     * @param values   texts, numbers or null
     * @param pictures null for none
     */
    void row(List<Object> values, List<Picture> pictures) throws IOException {
        rows.add(values);
        for (int i = 0; i < pictures.size(); i++) {
            if (pictures.get(i) != null) {
                picture(pictures.get(i), texts + i);
            }
        }
        zip.flush();
    }

    private void picture(Picture picture, int column) throws IOException {
        double scale = Math.min((double) BOX_WIDTH / picture.width(), (double) BOX_HEIGHT / picture.height());
        anchors.add(new Anchor(column, rows.size(), (int) Math.max(1, picture.width() * scale), (int) Math.max(1, picture.height() * scale)));
        zip.putNextEntry(new ZipEntry("xl/media/image" + anchors.size() + ".jpeg"));
        zip.write(picture.jpeg());
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        entry("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>
            </Types>""");
        entry("_rels/.rels", relations(List.of(relation("rId1", "officeDocument", "xl/workbook.xml"))));
        entry("xl/_rels/workbook.xml.rels",
            relations(List.of(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "styles", "styles.xml"))));
        entry("xl/styles.xml", """
            <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf fontId="1" applyFont="1"/></cellXfs></styleSheet>""".formatted(MAIN));
        entry("xl/worksheets/_rels/sheet1.xml.rels", relations(List.of(relation("rId1", "drawing", "../drawings/drawing1.xml"))));
        List<String> images = new ArrayList<>();
        anchors.forEach(anchor -> images.add(relation("rId" + (images.size() + 1), "image", "../media/image" + (images.size() + 1) + ".jpeg")));
        entry("xl/drawings/_rels/drawing1.xml.rels", relations(images));
        written("xl/workbook.xml", this::workbook);
        written("xl/worksheets/sheet1.xml", this::sheet);
        written("xl/drawings/drawing1.xml", this::drawing);
        zip.finish();
        zip.flush();
    }

    private interface Part {

        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private void entry(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void written(String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            part.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException gone ? gone : new IOException(e);
        }
        zip.closeEntry();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
    }

    private static String relations(List<String> relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + String.join("", relations) + "</Relationships>";
    }

    private void workbook(XMLStreamWriter xml) throws XMLStreamException {
        root(xml, "workbook", MAIN, "r", RELATIONS);
        xml.writeStartElement("sheets");
        empty(xml, "sheet", "name", title, "sheetId", "1", "r:id", "rId1");
        xml.writeEndElement();
    }

    private void sheet(XMLStreamWriter xml) throws XMLStreamException {
        root(xml, "worksheet", MAIN, "r", RELATIONS);
        xml.writeStartElement("sheetViews");
        xml.writeStartElement("sheetView");
        xml.writeAttribute("workbookViewId", "0");
        empty(xml, "pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("cols");
        for (int column = 1; column <= heads.size(); column++) {
            empty(xml, "col", "min", String.valueOf(column), "max", String.valueOf(column), "width",
                column > texts ? PICTURE_COLUMN_WIDTH : TEXT_COLUMN_WIDTH, "customWidth", "1");
        }
        xml.writeEndElement();
        xml.writeStartElement("sheetData");
        row(xml, 1, List.copyOf(heads), "1");
        for (int i = 0; i < rows.size(); i++) {
            row(xml, i + 2, rows.get(i), "0");
        }
        xml.writeEndElement();
        empty(xml, "drawing", "r:id", "rId1");
    }

    private static void row(XMLStreamWriter xml, int number, List<Object> values, String style) throws XMLStreamException {
        xml.writeStartElement("row");
        xml.writeAttribute("r", String.valueOf(number));
        if (number > 1) {
            xml.writeAttribute("ht", ROW_POINTS);
            xml.writeAttribute("customHeight", "1");
        }
        for (int column = 0; column < values.size(); column++) {
            cell(xml, name(column) + number, values.get(column), style);
        }
        xml.writeEndElement();
    }

    private static void cell(XMLStreamWriter xml, String place, Object value, String style) throws XMLStreamException {
        if (value == null) {
            return;
        }
        xml.writeStartElement("c");
        xml.writeAttribute("r", place);
        xml.writeAttribute("s", style);
        if (value instanceof Number) {
            xml.writeStartElement("v");
            xml.writeCharacters(value.toString());
        } else {
            xml.writeAttribute("t", "inlineStr");
            xml.writeStartElement("is");
            xml.writeStartElement("t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(legal(value.toString()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Without the control characters that XML does not know. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static String name(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : name(column / 26 - 1) + name(column % 26);
    }

    private void drawing(XMLStreamWriter xml) throws XMLStreamException {
        root(xml, "xdr:wsDr", null, "xdr", DRAWING);
        xml.writeNamespace("a", ART);
        xml.writeNamespace("r", RELATIONS);
        for (int i = 0; i < anchors.size(); i++) {
            anchor(xml, i + 1, anchors.get(i));
        }
    }

    private static void anchor(XMLStreamWriter xml, int number, Anchor at) throws XMLStreamException {
        xml.writeStartElement("xdr:oneCellAnchor");
        xml.writeStartElement("xdr:from");
        text(xml, "xdr:col", at.column());
        text(xml, "xdr:colOff", MARGIN * EMU_A_PIXEL);
        text(xml, "xdr:row", at.row());
        text(xml, "xdr:rowOff", MARGIN * EMU_A_PIXEL);
        xml.writeEndElement();
        String width = String.valueOf(at.width() * EMU_A_PIXEL);
        String height = String.valueOf(at.height() * EMU_A_PIXEL);
        empty(xml, "xdr:ext", "cx", width, "cy", height);
        xml.writeStartElement("xdr:pic");
        xml.writeStartElement("xdr:nvPicPr");
        empty(xml, "xdr:cNvPr", "id", String.valueOf(number), "name", "image" + number);
        empty(xml, "xdr:cNvPicPr");
        xml.writeEndElement();
        xml.writeStartElement("xdr:blipFill");
        empty(xml, "a:blip", "r:embed", "rId" + number);
        xml.writeStartElement("a:stretch");
        empty(xml, "a:fillRect");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("xdr:spPr");
        xml.writeStartElement("a:xfrm");
        empty(xml, "a:off", "x", "0", "y", "0");
        empty(xml, "a:ext", "cx", width, "cy", height);
        xml.writeEndElement();
        xml.writeStartElement("a:prstGeom");
        xml.writeAttribute("prst", "rect");
        empty(xml, "a:avLst");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        empty(xml, "xdr:clientData");
        xml.writeEndElement();
    }

    private static void root(XMLStreamWriter xml, String name, String namespace, String prefix, String prefixed) throws XMLStreamException {
        xml.writeStartElement(name);
        if (namespace != null) {
            xml.writeDefaultNamespace(namespace);
        }
        xml.writeNamespace(prefix, prefixed);
    }

    private static void text(XMLStreamWriter xml, String name, int value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(String.valueOf(value));
        xml.writeEndElement();
    }

    private static void empty(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
