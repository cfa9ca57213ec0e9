package io.hazardflow.ledger;

import java.time.LocalDate;

/**
 * A sealed case that the ledger no longer has as it was sealed.
 *
 * @param sequence number of its events when it was sealed
 * @param left     number of its events now, null when there is none
 */
record SealedHead(String subject, LocalDate day, int sequence, Integer left) {
}
