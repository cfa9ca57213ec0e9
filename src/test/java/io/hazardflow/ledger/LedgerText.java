package io.hazardflow.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The ledger's own canonical text and links, for a generator that writes chains faster than one append after the other could. */
public final class LedgerText {

    /** What the first link of a chain points to. */
    public static final String NOTHING = Sha256.NOTHING;

    private LedgerText() {
    }

    public static String canonical(JsonNode node) {
        return CanonicalJson.of(node);
    }

    /** @param content canonical text of all that an event says */
    public static String hash(String previousHash, String content) {
        return new Sha256().add(previousHash).add(content).hex();
    }

    /** All that an event without evidence says, as it is hashed. */
    public static JsonNode content(LedgerEvent event) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("subject", event.subject()).put("sequence", event.sequence()).put("processKey", event.processKey()).put("step", event.step());
        content.putObject("actor").put("user", event.actor().userId()).put("name", event.actor().name()).put("role", event.actor().role());
        content.put("at", event.at().toString()).set("document", event.document());
        content.set("facts", event.facts());
        content.putArray("evidence");
        event.basis().forEach(content.putArray("basis")::add);
        return content;
    }
}
