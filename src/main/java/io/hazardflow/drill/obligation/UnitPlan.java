package io.hazardflow.drill.obligation;

import io.hazardflow.registry.PlanEvent;
import io.hazardflow.registry.PlanType;
import java.time.LocalDate;

/**
 * A contingency plan in force, as far as its drills are concerned.
 *
 * @param lastDay last day on which it was drilled or is to be; null when it never was
 */
record UnitPlan(String id, String title, String version, PlanType planType, PlanEvent eventType, LocalDate filedOn, LocalDate lastDay) {
}
