package io.hazardflow.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An event with its link to the one before it. */
record ChainedEvent(LedgerEvent event, String previousHash) {

    /** The hash that the event must have: over the previous hash and all it says. */
    String expectedHash() {
        return new Sha256().add(previousHash).add(CanonicalJson.of(content())).hex();
    }

    private ObjectNode content() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("subject", event.subject()).put("sequence", event.sequence());
        content.put("processKey", event.processKey()).put("step", event.step());
        content.putObject("actor").put("user", event.actor().userId()).put("name", event.actor().name()).put("role", event.actor().role());
        content.put("at", event.at().toString());
        content.set("document", event.document());
        content.set("facts", event.facts());
        ArrayNode evidence = content.putArray("evidence");
        event.evidence().forEach(id -> evidence.add(id.toString()));
        ArrayNode basis = content.putArray("basis");
        event.basis().forEach(basis::add);
        return content;
    }
}
