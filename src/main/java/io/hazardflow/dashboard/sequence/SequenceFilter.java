package io.hazardflow.dashboard.sequence;

import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which findings; null or blank means "any".
 *
 * @param from first day, null for {@value #DAYS} days up to the last
 * @param to   last day, null for today
 */
record SequenceFilter(LocalDate from, LocalDate to, String street, String department) {

    private static final int DAYS = 90;
    private static final int MOST_DAYS = 400;

    /** The same with both days. */
    SequenceFilter asOf(LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DAYS - 1L) : from;
        Refusals.check(!first.isAfter(last), "「开始日期」不能晚于「结束日期」");
        Refusals.check(first.plusDays(MOST_DAYS).isAfter(last), "「起止日期」最长 " + MOST_DAYS + " 天");
        return new SequenceFilter(first, last, street, department);
    }

    Instant begin() {
        return from.atStartOfDay(EngineClock.ZONE).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(EngineClock.ZONE).toInstant();
    }

    /** On {@code h}. */
    Conditions conditions() {
        return new Conditions().equal("h.street", "street", street).equal("h.dept", "department", department);
    }
}
