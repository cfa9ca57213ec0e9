package io.hazardflow.hazard.web;

import java.time.Instant;

/**
 * A case in a list; labels are Chinese.
 *
 * @param overdueWorkingDays working days since the deadline, null when not overdue
 * @param remainingDays      calendar days to the deadline, null when overdue, settled or without deadline
 * @param rung               highest rung of the ladder reached
 * @param holder             person or post that has to act now, null when the case is over
 * @param supervised         listed and under supervision (挂牌督办)
 * @param suspended          production stopped by order (停产停业)
 * @param parentKey          number of what it came from: an inspection, self-check, alarm, other case or letter
 */
public record HazardRow(String number, String title, String state, String stateLabel, String level, String levelLabel, String subGrade,
                        String street, String streetName, String enterprise, String enterpriseName, String industry, String industryLabel,
                        String category, String categoryLabel, String source, String sourceLabel, Instant reportedAt, Instant deadline,
                        boolean overdue, Long overdueWorkingDays, Long remainingDays, String rung, int rejectCount, String holder,
                        boolean supervised, boolean suspended, String parentKey) {
}
