package io.hazardflow.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The ledger's own JSON, independent of how the web layer is set up: what was hashed once must read the same for ever. */
final class LedgerJson {

    private static final int LONGEST_NUMBER_OF_THE_DATABASE = 150_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .addModules(new JavaTimeModule(), new Jdk8Module())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    static {
        MAPPER.getFactory().setStreamReadConstraints(
            StreamReadConstraints.builder().maxNumberLength(LONGEST_NUMBER_OF_THE_DATABASE).build());
    }

    private LedgerJson() {
    }

    /** The document as it will read after a round trip through the database; null for none. */
    static JsonNode document(Object document) {
        JsonNode node = read(write(document));
        return node.isNull() ? null : node;
    }

    static ObjectNode facts(Map<String, Object> facts) {
        facts.forEach(LedgerJson::requireScalar);
        return (ObjectNode) read(write(facts));
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireScalar(String name, Object value) {
        boolean scalar = value == null || value instanceof String || value instanceof Number || value instanceof Boolean
            || value instanceof Instant || value instanceof LocalDate;
        if (!scalar) {
            throw new IllegalArgumentException("fact " + name + " is no scalar: " + value.getClass().getName());
        }
    }
}
