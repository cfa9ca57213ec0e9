package io.hazardflow.campaign.selfcheck;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often a self-check comes, the most frequent first; each by periods of the calendar. */
public enum Frequency {
    DAILY("每日"),
    WEEKLY("每周"),
    MONTHLY("每月"),
    QUARTERLY("每季度"),
    HALF_YEARLY("每半年"),
    YEARLY("每年");

    private final String label;

    Frequency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * One period.
     *
     * @param code {@code 2026-11-27}, {@code 2026-W48}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026}
     * @param to   last day
     */
    public record Period(String code, LocalDate from, LocalDate to) {
    }

    /** The period in which a day lies. */
    public Period of(LocalDate day) {
        return switch (this) {
            case DAILY -> new Period(day.toString(), day, day);
            case WEEKLY -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period("%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), monday,
                    monday.with(DayOfWeek.SUNDAY));
            }
            case MONTHLY -> months("%d-%02d".formatted(day.getYear(), day.getMonthValue()), day.withDayOfMonth(1), 1);
            case QUARTERLY -> months("%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)), day.with(IsoFields.DAY_OF_QUARTER, 1),
                3);
            case HALF_YEARLY -> {
                boolean first = day.getMonth().compareTo(Month.JULY) < 0;
                yield months(day.getYear() + (first ? "-H1" : "-H2"), LocalDate.of(day.getYear(), first ? Month.JANUARY : Month.JULY, 1), 6);
            }
            case YEARLY -> months(String.valueOf(day.getYear()), day.withDayOfYear(1), 12);
        };
    }

    private static Period months(String code, LocalDate from, int months) {
        return new Period(code, from, from.plusMonths(months).minusDays(1));
    }
}
