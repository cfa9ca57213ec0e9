package io.hazardflow.dashboard.indicator;

import java.time.Instant;

/**
 * One of the things that a figure counts; labels are Chinese.
 *
 * @param level    level and sub-grade only of hazards
 * @param at       when it happened that is counted, null where the figure has no date
 * @param path     page of the portal that shows it, null where none does
 */
public record IndicatorCase(String number, String title, String stateLabel, String level, String subGrade, String enterpriseName, String streetName,
                            String holder, Instant at, String path) {
}
