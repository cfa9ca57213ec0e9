package io.hazardflow.hazard.major;

import io.hazardflow.platform.ProcessVariable;

/** Names in the main process that belong to majors. */
public final class MajorHazard {

    public static final String CONFIRM_LEVEL = "confirm-level";

    /** {@code CONFIRMED} or {@code DOWNGRADED}. */
    public static final ProcessVariable<String> LEVEL_CONFIRMATION = new ProcessVariable<>("levelConfirmation", String.class);

    private MajorHazard() {
    }
}
