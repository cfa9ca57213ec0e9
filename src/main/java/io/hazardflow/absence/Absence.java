package io.hazardflow.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Who stands in for whom.
 *
 * @param unit    key of the unit that both belong to: enterprise number, street or department code; the role's key for posts of the district
 * @param toDay   last day, included
 * @param steps   element ids of the steps that the substitute may take, empty for all
 * @param endedAt when it was called off, null for one that ends by itself
 */
record Absence(long id, String person, String substitute, String unit, LocalDate fromDay, LocalDate toDay, List<String> steps, String reason,
               String createdBy, Instant createdAt, Instant endedAt) {

    boolean holdsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(fromDay) && !day.isAfter(toDay);
    }

    boolean isAheadOrHolds(LocalDate day) {
        return endedAt == null && !day.isAfter(toDay);
    }
}
