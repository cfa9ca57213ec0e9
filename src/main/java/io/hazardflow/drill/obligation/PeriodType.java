package io.hazardflow.drill.obligation;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** Periods in which a drill is owed, each by the calendar; those of several years are blocks that begin with an anchor year. */
enum PeriodType {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    TWO_YEARS,
    THREE_YEARS;

    private static final int MONTHS_OF_HALF_YEAR = 6;

    /**
     * One period.
     *
     * @param code {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1}, {@code 2026}, {@code 2026-2027} or {@code 2026-2028}
     * @param to   last day
     */
    record Period(String code, LocalDate from, LocalDate to) {
    }

    boolean ofSeveralYears() {
        return this == TWO_YEARS || this == THREE_YEARS;
    }

    /** The periods that have days in a year, the earliest first. */
    List<Period> in(int year, int anchor) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, Month.JANUARY, 1); day.getYear() == year; day = periods.get(periods.size() - 1).to().plusDays(1)) {
            periods.add(of(day, anchor));
        }
        return periods;
    }

    /** The period in which a day lies. */
    Period of(LocalDate day, int anchor) {
        return switch (this) {
            case MONTH -> months("%d-%02d".formatted(day.getYear(), day.getMonthValue()), day.withDayOfMonth(1), 1);
            case QUARTER -> months("%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)), day.with(IsoFields.DAY_OF_QUARTER, 1), 3);
            case HALF_YEAR -> {
                boolean first = day.getMonth().compareTo(Month.JULY) < 0;
                yield months(day.getYear() + (first ? "-H1" : "-H2"), LocalDate.of(day.getYear(), first ? Month.JANUARY : Month.JULY, 1),
                    MONTHS_OF_HALF_YEAR);
            }
            case YEAR -> years(day.getYear(), 1);
            case TWO_YEARS -> block(day.getYear(), anchor, 2);
            case THREE_YEARS -> block(day.getYear(), anchor, 3);
        };
    }

    private static Period block(int year, int anchor, int length) {
        return years(year - Math.floorMod(year - anchor, length), length);
    }

    private static Period years(int first, int length) {
        int last = first + length - 1;
        return new Period(length == 1 ? String.valueOf(first) : first + "-" + last, LocalDate.of(first, Month.JANUARY, 1),
            LocalDate.of(last, Month.DECEMBER, 31));
    }

    private static Period months(String code, LocalDate from, int months) {
        return new Period(code, from, from.plusMonths(months).minusDays(1));
    }
}
