package io.hazardflow.drill.web;

import java.time.Instant;

/**
 * The annual drill plan of a unit in a list; labels are Chinese.
 *
 * @param drills  of the year, without cancelled ones
 * @param held    of these
 * @param overdue of these, not held in their time
 * @param late    past its time and not yet adjusted or confirmed
 * @param taken   taken as proposed, since the unit adjusted nothing in time
 * @param holder  person or post that has to act now, null when nobody has
 */
record AnnualPlanRow(String number, int year, String unit, String unitName, String unitKind, String unitKindLabel, String street, String streetName,
                     String department, String departmentName, String state, String stateLabel, int drills, int held, int overdue, Instant adjustUntil,
                     Instant confirmUntil, Instant adjustedAt, boolean taken, Instant confirmedAt, boolean confirmedLate, boolean late, String holder) {
}
