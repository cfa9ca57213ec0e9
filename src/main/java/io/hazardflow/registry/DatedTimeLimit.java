package io.hazardflow.registry;

import java.time.LocalDate;

/**
 * A row of the time limits.
 *
 * @param effectiveFrom first day of the row
 * @param effectiveTo   last day, null while it is open
 */
public record DatedTimeLimit(String key, int amount, TimeLimit.Unit unit, LocalDate effectiveFrom, LocalDate effectiveTo, String basis) {

    public TimeLimit limit() {
        return new TimeLimit(key, amount, unit, basis);
    }

    boolean holds(String wanted, LocalDate day) {
        return key.equals(wanted) && !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
