package io.hazardflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The photos and signatures that an accepted document names. */
final class EvidenceIds {

    private static final String PHOTOS = "evidence";
    private static final String SIGNATURE = "signature";

    private EvidenceIds() {
    }

    static List<UUID> in(FormSchema schema, JsonNode document) {
        return of(schema.fields(), document).distinct().toList();
    }

    private static Stream<UUID> of(List<FormField> fields, JsonNode values) {
        return fields.stream().flatMap(field -> {
            JsonNode value = field.key() == null ? values : values.path(field.key());
            return switch (field.type()) {
                case GROUP -> of(field.children(), value);
                case ROWS -> entries(value).flatMap(row -> of(field.children(), row));
                default -> named(field, value);
            };
        });
    }

    private static Stream<UUID> named(FormField field, JsonNode value) {
        if (SIGNATURE.equals(field.widget())) {
            return value.isTextual() && !value.textValue().isBlank() ? Stream.of(UUID.fromString(value.textValue())) : Stream.empty();
        }
        return PHOTOS.equals(field.widget()) ? entries(value).map(JsonNode::asText).map(UUID::fromString) : Stream.empty();
    }

    private static Stream<JsonNode> entries(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
