package io.hazardflow.drill;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The process {@code emergency-drill}: its key, element ids, messages and variables. No literal of these stands anywhere else. */
public final class EmergencyDrill {

    public static final String KEY = "emergency-drill";

    /** Message start, sent for each drill. */
    public static final String DRILL_DUE = "drill-due";
    /** Message to a drill that waits for its time: the annual plan moved it. */
    public static final String PLANNED_DAY_CHANGED = "planned-day-changed";
    public static final String SCHEDULE_DRILL = "schedule-drill";
    public static final String APPROVE_DRILL = "approve-drill";
    public static final String APPROVE_PUBLIC_IMPACT = "approve-public-impact";
    public static final String CONDUCT_DRILL = "conduct-drill";
    public static final String APPROVE_POSTPONEMENT = "approve-postponement";
    public static final String EVALUATE_DRILL = "evaluate-drill";
    public static final String CONCLUDE_EVALUATION = "conclude-evaluation";
    public static final String CARRY_OUT_IMPROVEMENT = "carry-out-improvement";
    public static final String URGE_IMPROVEMENT = "urge-improvement";
    public static final String VERIFY_IMPROVEMENT = "verify-improvement";
    public static final String RAISE_PLAN_VERSION = "raise-plan-version";
    public static final String REPORT_DRILL = "report-drill";
    public static final String URGE_REPORT = "urge-report";
    public static final String SUBMIT_REPORT = "submit-report";
    public static final String CHECK_SAMPLE = "check-sample";
    public static final String ORDER_CORRECTION = "order-correction";
    public static final String START_REDO = "start-redo";
    public static final String ARCHIVE_DRILL = "archive-drill";
    public static final String REMIND_OF_WINDOW = "remind-of-window";
    public static final String REMIND_AGAIN = "remind-again";
    public static final String TELL_STREET = "tell-street";
    public static final String NOTE_MISSED_DRILL = "note-missed-drill";
    public static final String TELL_DEPARTMENT = "tell-department";
    public static final String RAISE_NEGLECT_HAZARD = "raise-neglect-hazard";
    public static final String REPORT_TO_COMMITTEE = "report-to-committee";
    /** Message that ends a drill which nobody is to hold any more. */
    public static final String DRILL_CANCELLED = "drill-cancelled";
    public static final String NOTE_DRILL_CANCELLED = "note-drill-cancelled";
    /** The annual plan set another plan or day; no element of the model. */
    public static final String CHANGE_PLANNED_DAY = "change-planned-day";
    /** Somebody checked in at the drill, or was ticked on the list; no element of the model. */
    public static final String CHECK_IN = "check-in-at-drill";

    /** Why it is cancelled and by whom, an account or {@code system}; sent with the message that cancels. */
    public static final ProcessVariable<String> CANCEL_REASON = ProcessVariable.text("cancelReason");
    public static final ProcessVariable<String> CANCELLED_BY = ProcessVariable.text("cancelledBy");

    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    public static final ProcessVariable<String> UNIT = ProcessVariable.text("drillUnit");
    public static final ProcessVariable<String> UNIT_NAME = ProcessVariable.text("drillUnitName");
    /** Null for drills of offices and teams. */
    public static final ProcessVariable<String> ENTERPRISE = ProcessVariable.text("enterprise");
    public static final ProcessVariable<String> ENTERPRISE_NAME = ProcessVariable.text("enterpriseName");
    public static final ProcessVariable<String> STREET = ProcessVariable.text("street");
    public static final ProcessVariable<Boolean> OF_ENTERPRISE = ProcessVariable.flag("drillOfEnterprise");
    /** Post that schedules, holds and reports it. */
    public static final ProcessVariable<String> SCHEDULING_GROUP = ProcessVariable.text("schedulingGroup");
    /** Post above, which approves it. */
    public static final ProcessVariable<String> HEAD_GROUP = ProcessVariable.text("headGroup");
    /** Post that decides on the postponement that was asked for. */
    public static final ProcessVariable<String> POSTPONEMENT_GROUP = ProcessVariable.text("postponementGroup");
    /** Post of the department that checks the sampled reports. */
    public static final ProcessVariable<String> SAMPLE_GROUP = ProcessVariable.text("sampleGroup");
    public static final ProcessVariable<Date> SCHEDULING_OPENS_AT = ProcessVariable.date("schedulingOpensAt");
    public static final ProcessVariable<Date> SCHEDULE_UNTIL = ProcessVariable.date("scheduleUntil");
    public static final ProcessVariable<Date> DRILL_AT = ProcessVariable.date("drillAt");
    public static final ProcessVariable<Date> FIRST_REMINDER_AT = ProcessVariable.date("firstReminderAt");
    public static final ProcessVariable<Date> SECOND_REMINDER_AT = ProcessVariable.date("secondReminderAt");
    public static final ProcessVariable<Date> THIRD_REMINDER_AT = ProcessVariable.date("thirdReminderAt");
    /** End of the last day, which a granted postponement moves. */
    public static final ProcessVariable<Date> WINDOW_ENDS_AT = ProcessVariable.date("windowEndsAt");
    public static final ProcessVariable<Date> DEPARTMENT_TOLD_AT = ProcessVariable.date("departmentToldAt");
    public static final ProcessVariable<Date> NEGLECT_AT = ProcessVariable.date("neglectAt");
    public static final ProcessVariable<Boolean> SCHEDULED = ProcessVariable.flag("drillScheduled");
    public static final ProcessVariable<Boolean> HELD = ProcessVariable.flag("drillHeld");
    public static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("drillApproved");
    public static final ProcessVariable<Boolean> PUBLIC_IMPACT = ProcessVariable.flag("publicImpact");
    /** Whether one of the posts that were asked refused. */
    public static final ProcessVariable<Boolean> PUBLIC_IMPACT_REFUSED = ProcessVariable.flag("publicImpactRefused");
    /** Name of a {@link DrillResult}. */
    public static final ProcessVariable<String> RESULT = ProcessVariable.text("drillResult");
    public static final ProcessVariable<Boolean> MUST_REPORT = ProcessVariable.flag("mustReport");
    public static final ProcessVariable<Boolean> SAMPLED = ProcessVariable.flag("drillSampled");
    public static final ProcessVariable<Boolean> SAMPLE_QUALIFIED = ProcessVariable.flag("sampleQualified");
    public static final ProcessVariable<Boolean> REDO_NEEDED = ProcessVariable.flag("redoNeeded");
    /** Number of the improvement item within its drill; local to the turn of the sub-process. */
    public static final ProcessVariable<String> IMPROVEMENT = ProcessVariable.text("improvement");
    /** Post that is asked for one approval of many; local to its task. */
    public static final ProcessVariable<String> APPROVAL_POST = ProcessVariable.text("approvalPost");

    private EmergencyDrill() {
    }
}
