package io.hazardflow.drill;

import java.time.LocalDate;
import java.util.List;

/**
 * A drill to be held.
 *
 * @param plan        id of the contingency plan; null for trainings of teams
 * @param planTitle   its title
 * @param planVersion its version today
 * @param rule        rule of {@code drill-frequency}; null for those that no rule asks for
 * @param subject     what the rule counts by: the key of the unit, or the plan
 * @param period      code of the period, null as the rule
 * @param proposedOn  day that the system proposes, in the window
 * @param reportTo    code of the department to which it is reported; null where it need not be
 * @param redoOf      number of the drill that it repeats; null for others
 * @param basis       the law, or the rules, behind it
 */
public record NewDrill(DrillOrigin origin, DrillKind kind, DrillUnit unit, String plan, String planTitle, String planVersion, String rule, String subject,
                       String period, int year, LocalDate windowStart, LocalDate windowEnd, LocalDate proposedOn, boolean mustReport, String reportTo,
                       String redoOf, List<String> basis) {
}
