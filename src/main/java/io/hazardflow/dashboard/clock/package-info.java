/** Whose clock: every hour of a case, from its report to its end, booked to exactly one party. */
package io.hazardflow.dashboard.clock;
