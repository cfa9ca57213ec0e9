package io.hazardflow.registry;

import java.time.LocalDate;

/**
 * A contingency plan as it stands in the register.
 *
 * @param level       GENERAL_GOV, SPECIAL, DEPARTMENT or UNIT
 * @param owner       who drew it up, in words
 * @param enterprise  number of the enterprise whose plan it is; null for others
 * @param department  department whose plan it is, or that keeps a plan of the district; null for plans of units
 * @param street      street whose plan it is; null for others
 * @param filedOn     when this version was filed; null while it is not
 * @param reviewDue   last day for its next evaluation; null where no date is known
 * @param withdrawnOn since when it is no longer in force; null while it is
 */
public record ContingencyPlan(String id, String title, String level, PlanType planType, PlanEvent eventType, String owner, String enterprise,
                              String department, String street, String version, LocalDate filedOn, LocalDate revisedOn, LocalDate withdrawnOn,
                              LocalDate reviewDue) {

    public boolean inForce(LocalDate day) {
        return withdrawnOn == null || withdrawnOn.isAfter(day);
    }

    public String levelLabel() {
        return Choices.PLAN_LEVEL.get(level);
    }
}
