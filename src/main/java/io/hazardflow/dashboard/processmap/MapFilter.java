package io.hazardflow.dashboard.processmap;

import io.hazardflow.lists.Refusals;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a map is narrowed to; null or blank means "any".
 *
 * @param version of the model
 * @param from    first day of the period; without it, so that the period has {@value #DAYS} days
 * @param to      last day of the period; without it, today
 */
record MapFilter(Integer version, String street, String industry, LocalDate from, LocalDate to) {

    private static final int DAYS = 30;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    /** The same with both ends of the period. */
    MapFilter asOf(LocalDate today) {
        LocalDate end = to == null ? from == null || !from.isAfter(today) ? today : from : to;
        LocalDate begin = from == null ? end.minusDays(DAYS - 1L) : from;
        Refusals.check(within(begin) && within(end), "「日期」须在 2000 年至 2099 年之间");
        Refusals.check(!begin.isAfter(end), "「开始日期」不能晚于「结束日期」");
        return new MapFilter(version, street, industry, begin, end);
    }

    Instant begin() {
        return from.atStartOfDay(EngineClock.ZONE).toInstant();
    }

    /** The first moment after the period. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(EngineClock.ZONE).toInstant();
    }

    private static boolean within(LocalDate day) {
        return !day.isBefore(FIRST) && day.isBefore(LAST);
    }
}
