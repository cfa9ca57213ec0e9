package io.hazardflow.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One recorded step of a case; never changed, never deleted.
 *
 * @param sequence position in the subject's chain, from 1
 * @param document the submitted form, or null
 * @param facts    scalars for read models; instants as ISO-8601 text
 * @param hash     SHA-256 (hex) over the previous hash and this event
 */
public record LedgerEvent(long id, String subject, int sequence, String processKey, String step, Actor actor, Instant at,
                          JsonNode document, JsonNode facts, List<UUID> evidence, List<String> basis, String hash) {
}
