package io.hazardflow.hazard.suspension;

import java.time.Instant;

/** What the hazard list says of a case's suspension; null where it has not come that far. */
record SuspendedCase(Integer resumptionRefusals, Instant powerCutAt, Instant powerRestoredAt) {

    boolean isWithoutPower() {
        return powerCutAt != null && powerRestoredAt == null;
    }

    int refusals() {
        return resumptionRefusals == null ? 0 : resumptionRefusals;
    }
}
