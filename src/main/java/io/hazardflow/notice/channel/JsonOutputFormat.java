package io.hazardflow.notice.channel;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** Has FreeMarker escape whatever a template puts between quotes of JSON, so that no template can forget it. */
final class JsonOutputFormat extends CommonMarkupOutputFormat<JsonOutputFormat.Text> {

    static final JsonOutputFormat INSTANCE = new JsonOutputFormat();

    private JsonOutputFormat() {
    }

    @Override
    public String getName() {
        return "JSON with quoted text";
    }

    @Override
    public String getMimeType() {
        return "application/json";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
        return "json_string".equals(name);
    }

    @Override
    protected Text newTemplateMarkupOutputModel(String plainText, String markup) {
        return new Text(plainText, markup);
    }

    /** Text of JSON, escaped or not yet. */
    static final class Text extends CommonTemplateMarkupOutputModel<Text> {

        Text(String plainText, String markup) {
            super(plainText, markup);
        }

        @Override
        public JsonOutputFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
