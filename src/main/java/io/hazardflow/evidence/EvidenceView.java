package io.hazardflow.evidence;

import java.time.Instant;
import java.util.UUID;

/** What pages get to know of a photo. */
public record EvidenceView(UUID id, String name, String type, long size, Instant takenAt, Double lat, Double lng, boolean duplicate) {

    public static EvidenceView of(Evidence evidence) {
        return new EvidenceView(evidence.id(), evidence.name(), evidence.type(), evidence.size(), evidence.takenAt(), evidence.lat(),
            evidence.lng(), evidence.duplicate());
    }
}
