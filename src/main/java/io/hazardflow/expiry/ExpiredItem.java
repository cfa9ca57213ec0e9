package io.hazardflow.expiry;

import java.time.LocalDate;

/**
 * Something that has run out and was not renewed.
 *
 * @param item        id of the item
 * @param description in words, without anybody's name
 * @param expiredOn   last day on which it was good
 */
public record ExpiredItem(String item, String enterprise, ValidityKind kind, String description, LocalDate expiredOn) {
}
