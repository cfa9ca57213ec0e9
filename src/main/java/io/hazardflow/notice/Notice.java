package io.hazardflow.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An announcement as a delivery carries it.
 *
 * @param kind    name of its template
 * @param subject business key of the case; null for what belongs to none
 * @param facts   what the template says, by name
 * @param path    page of the portal that it leads to; null for none
 */
public record Notice(UUID id, String kind, String subject, boolean urgent, Map<String, String> facts, String path, Instant at) {
}
