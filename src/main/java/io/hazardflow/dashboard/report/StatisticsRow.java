package io.hazardflow.dashboard.report;

import java.time.Instant;

/**
 * A report in a list; labels are Chinese.
 *
 * @param late     submitted after its day, or past it and not submitted yet
 * @param version  more than 1 for a correction
 * @param holder   person or post that has to act now, null when nobody has
 * @param urgeable task that the reader can urge, null where there is none or it is his own
 */
record StatisticsRow(String number, String title, String periodKind, String periodLabel, String unit, String unitName, String unitKind,
                     String unitKindLabel, String street, String streetName, String department, String departmentName, String state,
                     String stateLabel, Instant dueAt, Instant submittedAt, boolean late, int version, String corrects, String correctedBy,
                     String holder, String urgeable) {
}
