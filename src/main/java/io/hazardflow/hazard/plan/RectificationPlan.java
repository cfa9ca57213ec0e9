package io.hazardflow.hazard.plan;

import io.hazardflow.hazard.HazardProcess.Variable;

/** The process {@code rectification-plan}: its key, element ids and variables. */
public final class RectificationPlan {

    public static final String KEY = "rectification-plan";

    public static final String REPORT_MAJOR_HAZARD = "report-major-hazard";
    public static final String SET_INTERIM_CONTROLS = "set-interim-controls";
    public static final String FOLLOW_UP_REPORT = "follow-up-major-report";
    public static final String FOLLOW_UP_CONTROLS = "follow-up-interim-controls";
    public static final String DRAFT_PLAN = "draft-plan";
    public static final String APPROVE_PLAN = "approve-plan";

    static final Variable<Boolean> MAJOR_REPORTED = new Variable<>("majorReported", Boolean.class);
    static final Variable<Boolean> INTERIM_CONTROLLED = new Variable<>("interimControlled", Boolean.class);
    static final Variable<Boolean> PLAN_APPROVED = new Variable<>("planApproved", Boolean.class);
    static final Variable<Integer> PLAN_RETURNS = new Variable<>("planReturns", Integer.class);

    /** How far a plan is; kept beside the state of the case. */
    enum State { DRAFTING, REVIEWING, RETURNED, APPROVED }

    private RectificationPlan() {
    }
}
