package io.hazardflow.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a PDF/A-2u from a template under {@code templates/document} and what it says. Templates come from the classpath alone; what users typed is
 * data to them, never a template nor markup, and nothing outside of the page is ever loaded.
 */
@Component
public class PdfPrinter {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final PrintFonts fonts;
    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    PdfPrinter(PrintFonts fonts) {
        this.fonts = fonts;
        templates.setTemplateLoader(new ClassTemplateLoader(PdfPrinter.class, "/templates/document"));
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setLogTemplateExceptions(false);
        templates.setDefaultEncoding("UTF-8");
        templates.setNumberFormat("computer");
    }

    /**
     * One document at a time, since the fonts are shared.
     *
     * @param template name without ending
     * @param model    texts, numbers, truth values, lists and maps of these
     * @throws IllegalStateException when the template lacks something of the model
     */
    public synchronized byte[] print(String template, Map<String, Object> model) {
        Map<String, Object> printable = PlainText.in(model, text -> fonts.printable(PlainText.of(text)));
        String html = html(template, printable);
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            draw(html, pdf);
            pdf.getDocumentCatalog().setLanguage("zh-CN");
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(String html, PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.offer(builder, pdf, html);
        builder.usePDDocument(pdf).usePdfAConformance(PdfAConformance.PDFA_2_U).useColorProfile(COLOURS).withProducer("HazardFlow")
            .useUriResolver((base, uri) -> isInside(uri) ? uri : null)
            .useExternalResourceAccessControl((uri, type) -> isInside(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useExternalResourceAccessControl((uri, type) -> isInside(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .withW3cDocument(page(html), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private String html(String template, Map<String, Object> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("fonts", Map.of("text", fonts.families(false), "bold", fonts.families(true)));
        try {
            StringWriter html = new StringWriter();
            templates.getTemplate(template + ".ftlh").process(all, html);
            return html.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException("document " + template + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document page(String html) {
        try {
            DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
            xml.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return xml.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInside(String uri) {
        return uri != null && uri.startsWith("data:image/png;base64,");
    }
}
