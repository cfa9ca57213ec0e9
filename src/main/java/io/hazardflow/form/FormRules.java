package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** The validate rules of a field, and those attributes of it that restrict its value. Lengths in UTF-16 units. */
record FormRules(boolean required, Limit minLength, Limit maxLength, Pattern pattern, Limit min, Limit max,
                 Integer decimalDigits, Limit increment, boolean numberAsText, boolean noPassedDates, String subtype, String timeFormat) {

    private static final Pattern EMAIL = Pattern.compile("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$");

    static FormRules of(JsonNode component) {
        JsonNode validate = component.path("validate");
        return new FormRules(validate.path("required").asBoolean(false), Limit.of(validate.path("minLength")),
            Limit.of(validate.path("maxLength")), pattern(validate), Limit.of(validate.path("min")), Limit.of(validate.path("max")),
            component.path("decimalDigits").isNumber() ? component.path("decimalDigits").asInt() : null,
            Limit.of(component.path("increment")),
            component.path("serializeToString").asBoolean(false), component.path("disallowPassedDates").asBoolean(false),
            component.path("subtype").asText("date"), component.path("timeSerializingFormat").asText("utc_offset"));
    }

    private static Pattern pattern(JsonNode validate) {
        return switch (validate.path("validationType").asText("custom")) {
            case "email" -> EMAIL;
            case "custom", "" -> validate.path("pattern").asText("").isEmpty() ? null : Pattern.compile(validate.path("pattern").asText());
            default -> throw new IllegalArgumentException("validationType " + validate.path("validationType") + " is not supported");
        };
    }
}
