package io.hazardflow.dashboard.report;

import io.hazardflow.drill.UnitKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A table of statistics as its row has it.
 *
 * @param version    from 1; a correction is one more
 * @param corrects   number of the report that this one corrects, null for a first one
 * @param late       whether it was submitted after its day, null before it is submitted
 * @param overdue    whether its day passed without it, null where it did not
 */
public record StatisticsReport(String number, StatisticsState state, StatisticsPeriod.Kind periodKind, String period, LocalDate periodFrom,
                               LocalDate periodTo, UnitKind unitKind, String unit, String unitName, String enterprise, String street,
                               String department, String industry, Instant dueAt, Integer version, String corrects, String correctionReason,
                               String correctedBy, Instant startedAt, Instant draftedAt, Instant confirmedAt, String confirmedBy, Instant signedAt,
                               String signedBy, Instant submittedAt, Boolean late, Boolean overdue, Instant urgedAt, Integer returnedTimes, Instant endedAt) {

    String periodLabel() {
        return StatisticsPeriod.label(period);
    }

    /** 2026年第3季度隐患排查治理统计表. */
    String title() {
        return periodLabel() + "隐患排查治理统计表";
    }

    int returned() {
        return returnedTimes == null ? 0 : returnedTimes;
    }

    StatisticsPeriod ofPeriod() {
        return new StatisticsPeriod(periodKind, period, periodFrom, periodTo);
    }
}
