package io.hazardflow.hazard.zeroreport;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * One period of zero reports.
 *
 * @param code {@code 2026-11}, {@code 2026-W48} or {@code 2026-Q4}
 * @param from first day
 * @param to   last day
 */
record ReportPeriod(String code, LocalDate from, LocalDate to) {

    /** How long a period is. */
    enum Unit { WEEK, MONTH, QUARTER }

    static ReportPeriod of(Unit unit, LocalDate day) {
        return switch (unit) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new ReportPeriod("%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                    monday, monday.plusDays(6));
            }
            case MONTH -> new ReportPeriod("%d-%02d".formatted(day.getYear(), day.getMonthValue()), day.withDayOfMonth(1),
                day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new ReportPeriod("%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)), first,
                    first.plus(3, ChronoUnit.MONTHS).minusDays(1));
            }
        };
    }

    String label() {
        if (code.contains("W")) {
            return code.replace("-W", " 年第 ") + " 周（" + from + " 至 " + to + "）";
        }
        return code.contains("Q") ? code.replace("-Q", " 年第 ") + " 季度" : code.replaceFirst("-0?", " 年 ") + " 月";
    }
}
