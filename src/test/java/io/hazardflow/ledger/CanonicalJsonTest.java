package io.hazardflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @RegisterExtension
    final LedgerDatabase database = new LedgerDatabase();

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"b\":1,\"a\":{\"zz\":true,\"y\":null,\"xxx\":[3,{\"n\":2,\"m\":1}]}}",
        "{\"n\":[1.50,1e3,1E+2,0.0,-0.0,1e-7,12345678901234567890.1234567890,9007199254740993,1e2000]}",
        "{\"中文\":\"隐患😀\\u00e9\\n\\t\\\"\\\\/\\u0001\",\"é\":\"\\u2028\"}",
        "[]", "{}", "\"text\"", "0"})
    void storingAndReadingADocumentDoesNotChangeItsText(String json) {
        String stored = database.jdbc().sql("select cast(:json as jsonb)").param("json", json).query(String.class).single();

        assertThat(CanonicalJson.of(LedgerJson.read(stored))).isEqualTo(CanonicalJson.of(LedgerJson.read(json)));
    }

    @Test
    void keysAreSortedAndNumbersGoByTheirValue() {
        assertThat(CanonicalJson.of(LedgerJson.read("{\"b\": 1.50, \"a\": [1e3, 1000, 0.00], \"中\": \"x\\\"\"}")))
            .isEqualTo("{\"a\":[1E+3,1E+3,0],\"b\":1.5,\"中\":\"x\\\"\"}");
    }

    @Test
    void aDocumentFromTheWebLayerReadsAsItIsStored() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("double", 0.1).put("float", 0.1f).put("long", 5L).put("big", 1e21);

        String stored = LedgerJson.write(LedgerJson.document(document));

        assertThat(CanonicalJson.of(LedgerJson.document(document))).isEqualTo("{\"big\":1E+21,\"double\":0.1,\"float\":0.1,\"long\":5}")
            .isEqualTo(CanonicalJson.of(LedgerJson.read(stored)));
    }
}
