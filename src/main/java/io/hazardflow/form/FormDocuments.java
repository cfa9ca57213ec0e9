package io.hazardflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads what a person sends as the document of a form: one JSON object of limited size, of plain text and plain numbers. */
final class FormDocuments {

    /** Largest document, in bytes of UTF-8. */
    static final int MAX_BYTES = 256 * 1024;

    static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();

    private static final JsonMapper APPLICATION = JsonMapper.builder().addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() { };
    private static final int MAX_DIGITS = 30;

    private FormDocuments() {
    }

    static ObjectNode read(String form, InputStream body) throws IOException {
        return read(form, body.readNBytes(MAX_BYTES + 1));
    }

    static ObjectNode read(String form, String json) {
        return read(form, json.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode read(String form, byte[] json) {
        if (json.length > MAX_BYTES) {
            throw new FormRejectedException(null, form, "内容超过 256 KB");
        }
        if (tree(form, json) instanceof ObjectNode document) {
            return document;
        }
        throw new FormRejectedException(null, form, "的内容必须是一个 JSON 对象");
    }

    private static JsonNode tree(String form, byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new FormRejectedException(null, form, "的内容不是有效的 JSON");
        } catch (IOException e) {
            throw new FormRejectedException(null, form, "的内容无法读取");
        }
    }

    static Map<String, Object> toMap(ObjectNode node) {
        return JSON.convertValue(node, MAP);
    }

    static ObjectNode toNode(Map<String, Object> values) {
        return APPLICATION.valueToTree(values);
    }

    /**
     * Refuses control characters, broken surrogates and numbers without measure, wherever they stand.
     *
     * @param label finds the name on the screen for a key
     */
    static void requirePlain(ObjectNode document, UnaryOperator<String> label) {
        document.fields().forEachRemaining(entry -> requirePlain(entry.getKey(), entry.getValue(), label));
    }

    private static void requirePlain(String key, JsonNode node, UnaryOperator<String> label) {
        if (node.isTextual() && node.textValue().codePoints().anyMatch(FormDocuments::isForbidden)) {
            throw new FormRejectedException(key, label.apply(key), "含有不可见的控制字符");
        }
        if (node.isNumber() && !isPlain(node.decimalValue())) {
            throw new FormRejectedException(key, label.apply(key), "数值过大或小数位过多");
        }
        if (node instanceof ObjectNode object) {
            requirePlain(object, label);
        } else {
            node.elements().forEachRemaining(element -> requirePlain(key, element, label));
        }
    }

    private static boolean isForbidden(int character) {
        boolean loneSurrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return loneSurrogate || Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    private static boolean isPlain(BigDecimal number) {
        return number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS;
    }
}
