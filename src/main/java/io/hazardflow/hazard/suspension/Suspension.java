package io.hazardflow.hazard.suspension;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.platform.ProcessVariable;

/** The processes {@code business-suspension} (停产停业整顿) and {@code power-cut} (停止供电): keys, element ids and variables. */
public final class Suspension {

    public static final String KEY = Procedure.BUSINESS_SUSPENSION.key();
    public static final String POWER_CUT_KEY = "power-cut";

    public static final String ORDER_SUSPENSION = "order-suspension";
    public static final String OPENING_WITHDRAWN = "opening-withdrawn";
    public static final String APPROVE_SUSPENSION = "approve-suspension";
    public static final String SERVE_SUSPENSION = "serve-suspension";
    public static final String VERIFY_EXECUTION = "verify-execution";
    public static final String LIFT_POWER_CUT = "lift-power-cut";
    public static final String RECTIFICATION_BEGUN = "rectification-begun";
    public static final String CHECK_SEAL = "check-seal";
    public static final String SEAL_NOT_CHECKED = "seal-not-checked";
    public static final String SUSPENSION_TOO_LONG = "suspension-too-long";
    public static final String DECIDE_LONG_SUSPENSION = "decide-long-suspension";
    public static final String APPLY_RESUMPTION = "apply-resumption";
    public static final String EXAMINE_RESUMPTION = "examine-resumption";
    public static final String PROPOSE_CLOSING_DOWN = "propose-closing-down";
    public static final String DECIDE_CLOSING_DOWN = "decide-closing-down";
    public static final String REQUEST_POWER_CUT = "request-power-cut";
    public static final String APPROVE_POWER_CUT = "approve-power-cut";
    public static final String NOTIFY_POWER_CUT = "notify-power-cut";
    /** Time limit between the notice and the cut. */
    public static final String POWER_CUT_NOTICE = "power-cut-notice";
    public static final String CUT_POWER = "cut-power";

    static final ProcessVariable<String> DECISION = new ProcessVariable<>("suspensionDecision", String.class);
    static final ProcessVariable<String> EXECUTION_RESULT = new ProcessVariable<>("executionResult", String.class);
    static final ProcessVariable<Boolean> POWER_CUT = new ProcessVariable<>("powerCut", Boolean.class);
    static final ProcessVariable<Boolean> SEAL_INTACT = new ProcessVariable<>("sealIntact", Boolean.class);
    static final ProcessVariable<String> RESUMPTION_DECISION = new ProcessVariable<>("resumptionDecision", String.class);
    static final ProcessVariable<Boolean> CLOSING_DOWN = new ProcessVariable<>("closingDown", Boolean.class);
    static final ProcessVariable<Boolean> POWER_CUT_APPROVED = new ProcessVariable<>("powerCutApproved", Boolean.class);
    static final ProcessVariable<Boolean> EMERGENCY = new ProcessVariable<>("emergency", Boolean.class);

    private Suspension() {
    }
}
