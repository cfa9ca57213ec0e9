package io.hazardflow.hazard;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The process {@code hazard-rectification}: its key, element ids and variables. No literal of these stands anywhere else. */
public final class HazardProcess {

    public static final String KEY = "hazard-rectification";

    public static final String REPORT_HAZARD = "report-hazard";
    public static final String HAZARD_FOUND = "hazard-found";
    /** First event of a case that another system has begun; no element of the model. */
    public static final String IMPORT_HAZARD = "import-hazard";
    public static final String CASE_REOPENED = "case-reopened";
    public static final String COMPLETE_REPORT = "complete-report";
    public static final String APPOINT_OWNER = "appoint-owner";
    public static final String CONFIRM_LEVEL = "confirm-level";
    public static final String FOLLOW_UP_CLOSURE = "follow-up-closure";
    public static final String REGISTER_HAZARD = "register-hazard";
    public static final String TRIAGE_HAZARD = "triage-hazard";
    /** Two law officers had verified and graded it where they found it. */
    public static final String ADOPT_SITE_FINDING = "adopt-site-finding";
    public static final String VERIFY_HAZARD = "verify-hazard";
    public static final String FIND_AUTHORITY = "find-authority";
    public static final String FIX_ON_SITE = "fix-on-site";
    /** It was put right while the officers who found it were still there. */
    public static final String RECORD_SITE_FIX = "record-site-fix";
    public static final String DETERMINE_DEADLINE = "determine-deadline";
    public static final String ASSIGN_RECTIFICATION = "assign-rectification";
    public static final String ASSIGNMENT_RETURNED = "assignment-returned";
    /** The approval of the closure sent back to the review. */
    public static final String REVIEW_RETURNED = "review-returned";
    public static final String ACKNOWLEDGE_ORDER = "acknowledge-order";
    public static final String SERVE_BY_RULE = "serve-by-rule";
    public static final String PLAN_NEEDED = "plan-needed";
    public static final String RECTIFY = "rectify";
    public static final String CHOOSE_REVIEWER = "choose-reviewer";
    public static final String REVIEW_RECTIFICATION = "review-rectification";
    public static final String APPROVE_CLOSURE = "approve-closure";
    public static final String MARK_OVERDUE = "mark-overdue";
    public static final String URGE_ENTERPRISE = "urge-enterprise";
    public static final String RAISE_TO_STREET = "raise-to-street";
    public static final String URGE_STREET = "urge-street";

    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    public static final ProcessVariable<String> STREET = ProcessVariable.text("street");
    public static final ProcessVariable<String> ENTERPRISE = ProcessVariable.text("enterprise");
    public static final ProcessVariable<String> ENTERPRISE_NAME = ProcessVariable.text("enterpriseName");
    public static final ProcessVariable<String> INDUSTRY = ProcessVariable.text("industry");
    public static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");
    public static final ProcessVariable<String> SOURCE = ProcessVariable.text("source");
    public static final ProcessVariable<String> LEVEL = ProcessVariable.text("level");
    public static final ProcessVariable<String> LEVEL_LABEL = ProcessVariable.text("levelLabel");
    public static final ProcessVariable<String> SUB_GRADE = ProcessVariable.text("subGrade");
    public static final ProcessVariable<String> RISK_COLOR = ProcessVariable.text("riskColor");
    public static final ProcessVariable<Boolean> IMMINENT_DANGER = ProcessVariable.flag("imminentDanger");
    public static final ProcessVariable<Boolean> CONFIRMED_ON_SITE = ProcessVariable.flag("confirmedOnSite");
    public static final ProcessVariable<Boolean> FIXED_ON_SITE = ProcessVariable.flag("fixedOnSite");
    public static final ProcessVariable<String> VERIFICATION = ProcessVariable.text("verification");
    public static final ProcessVariable<Boolean> OWNERLESS = ProcessVariable.flag("ownerless");
    /** Major only by danger to many, until the department has confirmed it. */
    public static final ProcessVariable<Boolean> PROVISIONAL = ProcessVariable.flag("provisional");
    public static final ProcessVariable<Boolean> MUST_STOP = ProcessVariable.flag("mustStop");
    public static final ProcessVariable<String> RECTIFIER_GROUP = ProcessVariable.text("rectifierGroup");
    public static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("dept");
    public static final ProcessVariable<Integer> DEFAULT_DAYS = ProcessVariable.number("defaultDays");
    public static final ProcessVariable<Integer> MAX_DAYS = ProcessVariable.number("maxDays");
    public static final ProcessVariable<Boolean> ORDER_ISSUED = ProcessVariable.flag("orderIssued");
    public static final ProcessVariable<Date> DEADLINE = ProcessVariable.date("deadline");
    public static final ProcessVariable<String> DEADLINE_TEXT = ProcessVariable.text("deadlineText");
    public static final ProcessVariable<Date> REDO_DEADLINE = ProcessVariable.date("redoDeadline");
    public static final ProcessVariable<Boolean> FEEDBACK_GIVEN = ProcessVariable.flag("feedbackGiven");
    public static final ProcessVariable<String> REVIEW_GROUP = ProcessVariable.text("reviewGroup");
    public static final ProcessVariable<Boolean> REVIEW_PASSED = ProcessVariable.flag("reviewPassed");
    public static final ProcessVariable<Integer> REJECT_COUNT = ProcessVariable.number("rejectCount");
    public static final ProcessVariable<Boolean> CLOSURE_APPROVED = ProcessVariable.flag("closureApproved");

    public static final String STEP_BACK = "step-back";

    private HazardProcess() {
    }
}
