package io.hazardflow.expiry;

import java.time.LocalDate;

/**
 * Something of an enterprise that is good until a day.
 *
 * @param id        {@code v00001}, or {@code insurance-e0001} and {@code standard-e0001} for what stands on the card
 * @param number    of the paper; null when not entered
 * @param item      which equipment, or whose certificate; null when the kind says all
 * @param expiresOn last day
 */
record Validity(String id, String enterprise, ValidityKind kind, String number, String item, LocalDate expiresOn) {
}
