package io.hazardflow.drill.obligation;

import java.time.LocalDate;

/**
 * What an annual plan says of one drill.
 *
 * @param plan id of the contingency plan; null for drills that need none
 * @param note null where nothing was noted
 */
record PlanLine(String number, String plan, LocalDate plannedOn, String note) {
}
