package io.hazardflow.dashboard.clock;

import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.lists.Conditions;
import java.time.LocalDate;

/**
 * Which cases that are over; null or blank means "any".
 *
 * @param from first day of their end, null for the first of this quarter
 * @param to   last day of it, null for today
 */
record ClockFilter(LocalDate from, LocalDate to, String street, String department, String industry, String level) {

    Period period(LocalDate today) {
        return new FigureFilter(from, to, street, department, industry).period(today);
    }

    /** On {@code h}. */
    Conditions conditions() {
        return new Conditions().equal("h.street", "street", street).equal("h.dept", "department", department)
            .equal("h.industry", "industry", industry).equal("h.level", "level", level);
    }
}
