package io.hazardflow.drill;

/**
 * A unit that holds drills, with the posts that have to do with them.
 *
 * @param key             enterprise number, department code, {@code s} and the street code, team id, or {@code district}
 * @param enterprise      number of the enterprise; null for others
 * @param street          code of its street; null for the district's own units
 * @param department      department that supervises it; that of the unit itself for departments and their teams
 * @param schedulingGroup engine group that schedules, holds and reports its drills
 * @param headGroup       engine group above, which approves them
 * @param confirmingGroup engine group outside of the unit that confirms its annual plan
 * @param urgedGroup      engine group that is told when a drill is not scheduled
 * @param pressingGroup   engine group that presses when one was not held
 */
public record DrillUnit(UnitKind kind, String key, String name, String enterprise, String street, String department, String schedulingGroup,
                        String headGroup, String confirmingGroup, String urgedGroup, String pressingGroup) {
}
