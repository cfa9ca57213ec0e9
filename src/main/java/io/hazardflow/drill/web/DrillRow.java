package io.hazardflow.drill.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A drill in a list; labels are Chinese.
 *
 * @param title        plan that is drilled, or the sort of drill where there is none
 * @param overdue      its time is over and it was not held
 * @param late         it was held after its window
 * @param day          on which it was held or is to be held, as far as it is known
 * @param dueOn        last day, which a granted postponement moves beyond the window
 * @param scheduled    whether that day comes from a schedule; otherwise from the annual plan or a proposal
 * @param holder       person or post that has to act now, null when nobody has
 */
public record DrillRow(String number, String title, String kind, String kindLabel, String origin, String originLabel, String state, String stateLabel,
                boolean ended, boolean overdue, boolean late, String unit, String unitName, String unitKind, String unitKindLabel, String street,
                String streetName, String department, String departmentName, String plan, LocalDate windowStart, LocalDate windowEnd, LocalDate dueOn,
                LocalDate day, boolean scheduled, Instant drillAt, String form, String formLabel, String place, boolean mustReport, Instant heldAt,
                Integer participants, Integer attendance, String grade, String gradeLabel, BigDecimal score, String holder) {
}
