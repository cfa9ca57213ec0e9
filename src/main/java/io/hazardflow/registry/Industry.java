package io.hazardflow.registry;

import java.time.LocalDate;

/**
 * A type of enterprise or place, with the department that supervises it while the row is effective.
 *
 * @param effectiveTo last day, null while it stands
 * @param basis       the source of the assignment
 */
public record Industry(String code, String label, String department, LocalDate effectiveFrom, LocalDate effectiveTo, String basis) {

    boolean effectiveOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
