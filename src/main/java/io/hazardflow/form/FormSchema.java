package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A form as form-js reads it ({@code .form} file) and as the server checks it.
 *
 * @param id     form id, such as {@code report-hazard}
 * @param json   the file, for the page that draws it
 * @param fields what it asks
 */
record FormSchema(String id, JsonNode json, List<FormField> fields) {

    /** Name on the screen of the first field with this key, or the key itself. */
    String labelOf(String key) {
        return all(fields).filter(field -> key.equals(field.key())).map(FormField::label).findFirst()
            .orElseGet(() -> key.length() > 40 ? key.substring(0, 40) + "…" : key);
    }

    private static Stream<FormField> all(List<FormField> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), all(field.children())));
    }
}
