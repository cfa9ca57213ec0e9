package io.hazardflow.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a step wants recorded; the ledger adds sequence, time and hash.
 *
 * @param subject    business key of the case
 * @param processKey key of the process
 * @param step       element id of the BPMN model, which is also the form id of a user task
 * @param actor      who did it
 * @param document   the submitted form as it was accepted, or null for a step without a form
 * @param facts      what the read models take from this step: scalars keyed by fact name (string, number, boolean, {@code Instant}, {@code LocalDate}, null)
 * @param evidence   ids of the photos and files of this step
 * @param basis      ids of the legal or configured rules that decided, such as {@code rectification-deadline/G2}
 */
public record LedgerEntry(String subject, String processKey, String step, Actor actor, Object document,
                          Map<String, Object> facts, List<UUID> evidence, List<String> basis) {
}
