package io.hazardflow.drill.obligation;

import io.hazardflow.drill.AnnualPlanState;
import java.time.Instant;

/** The annual drill plan of a unit as its row has it. */
record AnnualPlan(String number, AnnualPlanState state, int year, String unit, Instant adjustUntil, Instant confirmUntil,
                  Integer returnedTimes) {
}
