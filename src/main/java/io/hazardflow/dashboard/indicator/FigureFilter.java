package io.hazardflow.dashboard.indicator;

import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.Refusals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What figures are narrowed to; null or blank means "any".
 *
 * @param from first day, null for the first of this quarter
 * @param to   last day, null for today
 */
public record FigureFilter(LocalDate from, LocalDate to, String street, String department, String industry) {

    private static final int LONGEST_YEARS = 10;
    private static final int MONTHS_OF_QUARTER = 3;

    public Period period(LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfMonth(1).minusMonths((last.getMonthValue() - 1) % MONTHS_OF_QUARTER) : from;
        Refusals.check(!last.isBefore(first), "「结束日期」不能早于开始日期");
        Refusals.check(ChronoUnit.YEARS.between(first, last) < LONGEST_YEARS, "「起止日期」最长 " + LONGEST_YEARS + " 年");
        return new Period(first, last);
    }

    /** On {@code m}. */
    Conditions conditions() {
        return new Conditions().equal("m.street", "street", street).equal("m.dept", "department", department).equal("m.industry", "industry", industry);
    }
}
