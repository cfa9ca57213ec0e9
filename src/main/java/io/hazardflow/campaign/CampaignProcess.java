package io.hazardflow.campaign;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The process {@code special-campaign}: its key, element ids, messages and variables. No literal of these stands anywhere else. */
public final class CampaignProcess {

    public static final String KEY = "special-campaign";

    public static final String PLAN_CAMPAIGN = "plan-campaign";
    /** Message start of a look-back that the system has planned. */
    public static final String LOOK_BACK_CAMPAIGN_DUE = "look-back-campaign-due";
    public static final String CHECK_OVERLAP = "check-overlap";
    public static final String APPROVE_CAMPAIGN = "approve-campaign";
    public static final String REVISE_CAMPAIGN = "revise-campaign";
    public static final String FILE_CAMPAIGN = "file-campaign";
    public static final String FREEZE_POOL = "freeze-pool";
    public static final String START_SELF_CHECKS = "start-self-checks";
    /** Message that every self-check of the campaign has been answered. */
    public static final String SELF_CHECKS_ANSWERED = "self-checks-answered";
    public static final String DRAW_OBJECTS = "draw-objects";
    public static final String PERFORM_DRAW = "perform-draw";
    public static final String CONFIRM_DRAW = "confirm-draw";
    public static final String APPROVE_REDRAW = "approve-redraw";
    public static final String START_INSPECTIONS = "start-inspections";
    /** Message that every inspection of the campaign has ended or is excused. */
    public static final String INSPECTIONS_COMPLETED = "inspections-completed";
    /** Message that all inspections have ended, but drawn objects that could not be inspected can still be replaced. */
    public static final String REPLACEMENT_POSSIBLE = "replacement-possible";
    public static final String CONCLUDE_INSPECTIONS = "conclude-inspections";
    /** Message that another object is inspected in place of one that could not be. */
    public static final String OBJECT_REPLACED = "object-replaced";
    public static final String PERIOD_ENDS_SOON = "period-ends-soon";
    public static final String PERIOD_OVER = "period-over";
    public static final String REMIND_OF_PERIOD = "remind-of-period";
    public static final String NOTE_PERIOD_OVER = "note-period-over";
    public static final String SUMMARIZE_CAMPAIGN = "summarize-campaign";
    public static final String APPROVE_REPORT = "approve-report";
    public static final String PUBLISH_RESULTS = "publish-results";
    public static final String PLAN_LOOK_BACK = "plan-look-back";
    /** Message that the look-back of the campaign has been closed. */
    public static final String LOOK_BACK_COMPLETED = "look-back-completed";
    /** Message that ends the campaign before its time. */
    public static final String CAMPAIGN_CANCELLED = "campaign-cancelled";

    /** Steps that people take on the campaign's page; no elements of the model. */
    public static final String SUSPEND_CAMPAIGN = "suspend-campaign";
    public static final String RESUME_CAMPAIGN = "resume-campaign";
    public static final String REPLACE_OBJECT = "replace-object";
    public static final String REASSIGN_TEAM = "reassign-team";

    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    public static final ProcessVariable<String> NAME = ProcessVariable.text("campaignName");
    public static final ProcessVariable<String> LEAD_DEPT = ProcessVariable.text("leadDept");
    /** Post of whoever planned it, which revises, draws and sums up. */
    public static final ProcessVariable<String> PLANNER_GROUP = ProcessVariable.text("plannerGroup");
    /** Post above the planner's, which approves. */
    public static final ProcessVariable<String> APPROVER_GROUP = ProcessVariable.text("approverGroup");
    /** {@code APPROVE}, {@code RETURN} or {@code REJECT}. */
    public static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");
    public static final ProcessVariable<Boolean> FILING_ACCEPTED = ProcessVariable.flag("filingAccepted");
    /** Whether no enterprise meets the filter any more when the pool is frozen. */
    public static final ProcessVariable<Boolean> POOL_EMPTY = ProcessVariable.flag("poolEmpty");
    public static final ProcessVariable<Boolean> WITHDRAWN = ProcessVariable.flag("withdrawn");
    public static final ProcessVariable<Boolean> SELF_CHECK = ProcessVariable.flag("selfCheck");
    public static final ProcessVariable<Date> SELF_CHECK_UNTIL = ProcessVariable.date("selfCheckUntil");
    public static final ProcessVariable<Boolean> ALL_SELF_CHECKS_STARTED = ProcessVariable.flag("allSelfChecksStarted");
    public static final ProcessVariable<Boolean> DRAW_ACCEPTED = ProcessVariable.flag("drawAccepted");
    public static final ProcessVariable<Boolean> REDRAW_APPROVED = ProcessVariable.flag("redrawApproved");
    public static final ProcessVariable<Boolean> ALL_INSPECTIONS_STARTED = ProcessVariable.flag("allInspectionsStarted");
    /** Whether giving out inspections waits for the campaign to be resumed. */
    public static final ProcessVariable<Boolean> STARTS_PAUSED = ProcessVariable.flag("startsPaused");
    public static final ProcessVariable<Boolean> ALL_INSPECTIONS_WITHDRAWN = ProcessVariable.flag("allInspectionsWithdrawn");
    /** Last moment of the period in which is inspected. */
    public static final ProcessVariable<Date> INSPECT_UNTIL = ProcessVariable.date("inspectUntil");
    public static final ProcessVariable<Date> REMIND_AT = ProcessVariable.date("remindAt");
    public static final ProcessVariable<Boolean> RESULT_PUBLIC = ProcessVariable.flag("resultPublic");
    public static final ProcessVariable<Date> PUBLISH_BY = ProcessVariable.date("publishBy");
    public static final ProcessVariable<Boolean> REPORT_APPROVED = ProcessVariable.flag("reportApproved");
    public static final ProcessVariable<Boolean> LOOK_BACK_NEEDED = ProcessVariable.flag("lookBackNeeded");
    public static final ProcessVariable<Date> LOOK_BACK_AT = ProcessVariable.date("lookBackAt");

    private CampaignProcess() {
    }
}
