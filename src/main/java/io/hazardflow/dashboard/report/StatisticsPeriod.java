package io.hazardflow.dashboard.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A quarter or a year.
 *
 * @param code {@code 2026Q3} or {@code 2026}
 * @param to   last day
 */
public record StatisticsPeriod(Kind kind, String code, LocalDate from, LocalDate to) {

    private static final int MONTHS_OF_QUARTER = 3;

    /** How long a period is. */
    public enum Kind {
        QUARTER("季度"),
        YEAR("年度");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Name on the screen. */
        public String label() {
            return label;
        }
    }

    /** The one that a day lies in. */
    public static StatisticsPeriod of(Kind kind, LocalDate day) {
        if (kind == Kind.YEAR) {
            return new StatisticsPeriod(kind, String.valueOf(day.getYear()), day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
        }
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        LocalDate last = first.plusMonths(MONTHS_OF_QUARTER).minusDays(1);
        return new StatisticsPeriod(kind, day.getYear() + "Q" + day.get(IsoFields.QUARTER_OF_YEAR), first, last);
    }

    /** The last one that was over before a day. */
    public static StatisticsPeriod endedBefore(Kind kind, LocalDate day) {
        return of(kind, of(kind, day).from().minusDays(1));
    }

    /** 2026年第3季度, 2026年. */
    public String label() {
        return label(code);
    }

    static String label(String code) {
        return code.contains("Q") ? code.replace("Q", "年第") + "季度" : code + "年";
    }
}
