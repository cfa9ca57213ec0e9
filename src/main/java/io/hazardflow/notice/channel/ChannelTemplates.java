package io.hazardflow.notice.channel;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The payloads of the channels: {@code templates/notice/channel/*.ftl}, from the classpath alone. They see strings, numbers, lists and maps, no
 * objects; each value is escaped for JSON, or for HTML in mails.
 */
@Component
class ChannelTemplates {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    ChannelTemplates() {
        templates.setTemplateLoader(new ClassTemplateLoader(ChannelTemplates.class, "/templates/notice/channel"));
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setAPIBuiltinEnabled(false);
        templates.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setDefaultEncoding("UTF-8");
        templates.setRecognizeStandardFileExtensions(false);
        templates.setOutputFormat(JsonOutputFormat.INSTANCE);
        templates.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        templates.setTemplateConfigurations(new FirstMatchTemplateConfigurationFactory(
            files("mail-text_*.ftl", PlainTextOutputFormat.INSTANCE), files("mail_*.ftl", HTMLOutputFormat.INSTANCE)).allowNoMatch(true));
    }

    private static ConditionalTemplateConfigurationFactory files(String name, OutputFormat format) {
        TemplateConfiguration configuration = new TemplateConfiguration();
        configuration.setOutputFormat(format);
        return new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher(name), configuration);
    }

    /** @param name of the file without its ending and language */
    String render(String name, Locale language, Map<String, ?> values) {
        try {
            StringWriter text = new StringWriter();
            templates.getTemplate(name + ".ftl", language).process(values, text);
            return text.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name + " of the channels", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
