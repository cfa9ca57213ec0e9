package io.hazardflow.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The seal of a day over the chains that grew since the seal before it.
 *
 * @param day          day of sealing, Asia/Shanghai
 * @param upToEventId  last event covered
 * @param heads        number of cases with events since the seal before
 * @param previousRoot root of the seal before; 64 zeros for the first
 * @param root         SHA-256 (hex) over the previous root and the last event of each of these cases
 * @param listed       whether the cases are kept by name beside the seal, as all seals since version 0.2 do
 */
public record LedgerSeal(LocalDate day, long upToEventId, int heads, String previousRoot, String root, Instant madeAt,
                         boolean listed) {
}
