package io.hazardflow.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the whole ledger found.
 *
 * @param problems number of findings, of which {@code findings} holds the first hundred
 * @param lastSeal latest seal, null when none was made yet: to be compared with a copy kept outside the database
 */
public record LedgerReport(boolean intact, Instant checkedAt, long cases, long events, int seals, long problems,
                           List<LedgerFinding> findings, LedgerSeal lastSeal) {
}
