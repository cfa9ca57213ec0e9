package io.hazardflow.expiry;

import java.time.LocalDate;

/**
 * Something that has run out and was not renewed.
 *
 * @param item        id of the item
 * @param kind        what it is, in words
 * @param category    category of the hazard that it is to go on without
 * @param description in words, without anybody's name
 * @param expiredOn   last day on which it was good
 */
public record ExpiredItem(String item, String enterprise, String kind, String category, String description, LocalDate expiredOn) {
}
