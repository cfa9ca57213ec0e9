package io.hazardflow.hold;

import java.time.Instant;

/**
 * A case under hold.
 *
 * @param reason why its data must stay
 * @param basis  the letter, proceeding or rule that asks for it
 * @param by     who put it, by name
 */
public record LegalHold(String caseNumber, Instant since, String reason, String basis, String by, String byRole) {
}
