package io.hazardflow.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * The facts of an uploaded photo or signature.
 *
 * @param kind       what it is
 * @param type       media type by content
 * @param size       bytes
 * @param sha256     hex, over the bytes as stored
 * @param takenAt    when the camera says it was taken; null when it does not
 * @param lat        degrees (WGS 84) as the camera says; null when it does not
 * @param uploadedBy account
 * @param subject    business key of the case that uses it; null until an accepted form names it
 * @param duplicate  true when the same bytes are used on another case too; always false while no case uses it,
 *                   and for a signature
 */
public record Evidence(UUID id, EvidenceKind kind, String name, String type, long size, String sha256, Instant takenAt, Double lat,
                       Double lng, Instant uploadedAt, String uploadedBy, String subject, boolean duplicate) {

    boolean isBoundTo(String caseNumber) {
        return subject != null && subject.equals(caseNumber);
    }
}
