package io.hazardflow.hazard.major;

import io.hazardflow.hazard.HazardProcess.Variable;

/** Names in the main process that belong to majors. */
public final class MajorHazard {

    public static final String CONFIRM_LEVEL = "confirm-level";

    /** {@code CONFIRMED} or {@code DOWNGRADED}. */
    public static final Variable<String> LEVEL_CONFIRMATION = new Variable<>("levelConfirmation", String.class);

    private MajorHazard() {
    }
}
