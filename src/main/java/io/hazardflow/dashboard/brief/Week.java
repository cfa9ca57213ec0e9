package io.hazardflow.dashboard.brief;

import io.hazardflow.dashboard.indicator.Period;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar week from Monday to Sunday (GB/T 7408, ISO 8601). @param monday its first day */
record Week(LocalDate monday) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final int DAYS = 7;
    private static final int WEEKS_OF_YEAR = 52;

    /** The last one that was over on a day. */
    static Week before(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(DAYS));
    }

    /** @throws DateTimeException for what is no week, such as the 53rd of most years */
    static Week of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new DateTimeException(name);
        }
        LocalDate inYear = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 4);
        Week week = new Week(inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(matcher.group(2)))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        if (!week.name().equals(name)) {
            throw new DateTimeException(name);
        }
        return week;
    }

    /** Such as 2026-W47. */
    String name() {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }

    int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    LocalDate sunday() {
        return monday.plusDays(DAYS - 1L);
    }

    Week next() {
        return new Week(monday.plusDays(DAYS));
    }

    Week previous() {
        return new Week(monday.minusDays(DAYS));
    }

    /** 52 weeks before, so that the same days of the week are compared. */
    Week yearBefore() {
        return new Week(monday.minusWeeks(WEEKS_OF_YEAR));
    }

    Period period() {
        return new Period(monday, sunday());
    }
}
