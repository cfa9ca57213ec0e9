package io.hazardflow.dashboard.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days of which figures speak. @param to last day */
public record Period(LocalDate from, LocalDate to) {

    /** As long and right before; of whole months as many months. */
    Period before() {
        if (isOfMonths()) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new Period(from.minusMonths(months), from.minusDays(1));
        }
        return new Period(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /** The same days of the last year. */
    Period yearBefore() {
        return isOfMonths() ? new Period(from.minusYears(1), to.plusDays(1).minusYears(1).minusDays(1)) : new Period(from.minusYears(1), to.minusYears(1));
    }

    private boolean isOfMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }
}
