package io.hazardflow.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What the last verification of ledger and lists found.
 *
 * @param unbrokenSince from when on everything is proved unchanged; null while something is broken, or before the first verification
 * @param verifiedAt    null before the first verification
 * @param chains        number of cases
 * @param problems      number of findings, of which {@code findings} holds the first
 */
public record IntegrityResult(Instant unbrokenSince, Instant verifiedAt, long chains, long events, long problems,
                              List<IntegrityFinding> findings) {

    static final IntegrityResult NONE_YET = new IntegrityResult(null, null, 0, 0, 0, List.of());

    boolean broken() {
        return problems > 0;
    }
}
