package io.hazardflow.expiry;

import io.hazardflow.registry.ContingencyPlan;
import java.time.LocalDate;

/**
 * That a contingency plan is to be evaluated or filed until a day.
 *
 * @param item    what {@code expiry_told} calls it
 * @param filing  whether it is to be filed; else evaluated
 * @param lastDay last day for it
 */
record PlanDue(String item, ContingencyPlan plan, boolean filing, LocalDate lastDay) {

    static PlanDue review(ContingencyPlan plan) {
        return new PlanDue("plan-review-" + plan.id(), plan, false, plan.reviewDue());
    }

    static PlanDue filing(ContingencyPlan plan, LocalDate lastDay) {
        return new PlanDue("plan-filing-" + plan.id(), plan, true, lastDay);
    }
}
