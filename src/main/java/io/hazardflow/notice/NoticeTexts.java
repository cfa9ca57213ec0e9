package io.hazardflow.notice;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Words of a notice by its kind and language: {@code templates/notice/text/order-issued_zh_CN.ftl}, whose first line is the title. Templates come
 * from the classpath alone; what users typed is data to them, never a template.
 */
@Component
public class NoticeTexts {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    NoticeTexts() {
        templates.setTemplateLoader(new ClassTemplateLoader(NoticeTexts.class, "/templates/notice/text"));
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setDefaultEncoding("UTF-8");
    }

    /** @throws IllegalStateException when the template lacks a fact */
    public NoticeText of(String kind, Map<String, String> facts, Locale language) {
        try {
            StringWriter text = new StringWriter();
            templates.getTemplate(kind + ".ftl", language).process(facts, text);
            String[] parts = text.toString().strip().split("\\R", 2);
            return new NoticeText(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
        } catch (TemplateException e) {
            throw new IllegalStateException("notice " + kind + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
