package io.hazardflow.dashboard.indicator;

import io.hazardflow.platform.EngineClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Days of which figures speak. @param to last day */
public record Period(LocalDate from, LocalDate to) {

    /** Its first moment in the district. */
    public OffsetDateTime begin() {
        return from.atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
    }

    /** The first moment after it. */
    public OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
    }

    /** As long and right before; one that begins with a month goes back by months, so that the same part of a quarter is compared. */
    Period before() {
        if (from.getDayOfMonth() != 1) {
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            return new Period(from.minusDays(days), from.minusDays(1));
        }
        long months = ChronoUnit.MONTHS.between(from, to.withDayOfMonth(1)) + 1;
        return back(months);
    }

    /** The same days of the year before. */
    Period yearBefore() {
        return back(12);
    }

    private Period back(long months) {
        boolean wholeMonths = to.plusDays(1).getDayOfMonth() == 1;
        LocalDate end = wholeMonths ? to.plusDays(1).minusMonths(months).minusDays(1) : to.minusMonths(months);
        return new Period(from.minusMonths(months), end);
    }
}
