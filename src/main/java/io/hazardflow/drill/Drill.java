package io.hazardflow.drill;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A drill as its row has it; what it has not come to yet is null.
 *
 * @param redoOf       number of the drill that it repeats
 * @param rule         rule of {@code drill-frequency} that asks for it
 * @param subject      what the rule counts by: the key of the unit, or the plan
 * @param period       {@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1}, {@code 2026}, {@code 2026-2027} or {@code 2026-2028}
 * @param dueOn        last day, which a granted postponement moves beyond the window
 * @param proposedOn   day that the system proposes
 * @param plannedOn    day of the confirmed annual plan
 * @param reportTo     code of the department to which the report goes
 * @param participants how many are to take part
 * @param attendance   how many took part
 * @param told         highest post that was told of its delay
 */
public record Drill(String number, DrillState state, DrillOrigin origin, String redoOf, DrillKind kind, UnitKind unitKind, String unit, String unitName,
                    String enterprise, String street, String department, String plan, String planTitle, String planVersion, String rule, String subject,
                    String period, Integer year, LocalDate windowStart, LocalDate windowEnd, LocalDate dueOn, LocalDate proposedOn, LocalDate plannedOn,
                    Boolean mustReport, String reportTo, String basis, Instant createdAt, DrillContent contentType, DrillForm form, Instant drillAt,
                    Integer durationMinutes, String place, String commander, String commanderName, Boolean publicImpact, Integer participants,
                    Instant scheduledAt, Instant approvedAt, Integer postponedTimes, Integer interruptedTimes, Instant beganAt, Instant heldAt,
                    Integer attendance, String conductedBy, String sheet, BigDecimal score, DrillGrade grade, Instant evaluatedAt, String evaluatedBy,
                    Integer improvements, Integer improvementsOpen, Instant reportDue, Instant reportedAt, Instant submittedAt, Boolean sampled,
                    Boolean qualified, Instant sampledAt, String redo, Instant overdueAt, String told, String neglectHazard, Instant archivedAt,
                    Instant cancelledAt, String cancelReason) {

    /** The day that its unit goes by. */
    public LocalDate targetDay() {
        return plannedOn == null ? proposedOn : plannedOn;
    }

    /** Whether its time is over and it was not held in it. */
    public boolean overdue() {
        return overdueAt != null && heldAt == null && cancelledAt == null;
    }
}
