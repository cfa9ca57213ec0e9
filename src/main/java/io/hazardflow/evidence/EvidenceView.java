package io.hazardflow.evidence;

import java.time.Instant;
import java.util.UUID;

/** What pages get to know of a photo or signature. */
public record EvidenceView(UUID id, EvidenceKind kind, String name, String type, long size, Instant takenAt, Double lat, Double lng,
                           Instant uploadedAt, boolean duplicate) {

    public static EvidenceView of(Evidence evidence) {
        return new EvidenceView(evidence.id(), evidence.kind(), evidence.name(), evidence.type(), evidence.size(), evidence.takenAt(),
            evidence.lat(), evidence.lng(), evidence.uploadedAt(), evidence.duplicate());
    }
}
