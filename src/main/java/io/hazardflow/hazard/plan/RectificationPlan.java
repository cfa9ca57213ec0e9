package io.hazardflow.hazard.plan;

import io.hazardflow.platform.ProcessVariable;

/** The process {@code rectification-plan}: its key, element ids and variables. */
public final class RectificationPlan {

    public static final String KEY = "rectification-plan";

    public static final String REPORT_MAJOR_HAZARD = "report-major-hazard";
    public static final String SET_INTERIM_CONTROLS = "set-interim-controls";
    public static final String FOLLOW_UP_REPORT = "follow-up-major-report";
    public static final String FOLLOW_UP_CONTROLS = "follow-up-interim-controls";
    public static final String DRAFT_PLAN = "draft-plan";
    public static final String APPROVE_PLAN = "approve-plan";

    static final ProcessVariable<Boolean> MAJOR_REPORTED = new ProcessVariable<>("majorReported", Boolean.class);
    static final ProcessVariable<Boolean> INTERIM_CONTROLLED = new ProcessVariable<>("interimControlled", Boolean.class);
    static final ProcessVariable<Boolean> PLAN_APPROVED = new ProcessVariable<>("planApproved", Boolean.class);
    static final ProcessVariable<Integer> PLAN_RETURNS = new ProcessVariable<>("planReturns", Integer.class);

    /** How far a plan is; kept beside the state of the case. */
    enum State { DRAFTING, REVIEWING, RETURNED, APPROVED }

    private RectificationPlan() {
    }
}
