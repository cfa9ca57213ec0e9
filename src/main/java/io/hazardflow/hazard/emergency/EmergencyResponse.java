package io.hazardflow.hazard.emergency;

import io.hazardflow.platform.ProcessVariable;

/** The process {@code emergency-response}: its element ids and variables. */
public final class EmergencyResponse {

    public static final String ACKNOWLEDGE = "acknowledge-emergency";
    public static final String TAKE_OVER = "take-over-emergency";
    public static final String DIRECT = "direct-emergency";
    public static final String HANDLE = "handle-emergency";

    /** The highest post that the danger was raised to; null while the first in line have it. */
    static final ProcessVariable<String> RAISED_TO = new ProcessVariable<>("emergencyRaisedTo", String.class);
    static final ProcessVariable<Boolean> DANGER_CONTROLLED = new ProcessVariable<>("dangerControlled", Boolean.class);

    /** How far the response is; kept beside the state of the case. */
    enum State { RAISED, ACKNOWLEDGED, HANDLED }

    private EmergencyResponse() {
    }
}
