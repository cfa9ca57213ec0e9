package io.hazardflow.hazard;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

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
    public static final String VERIFY_HAZARD = "verify-hazard";
    public static final String FIND_AUTHORITY = "find-authority";
    public static final String FIX_ON_SITE = "fix-on-site";
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

    public static final Variable<String> CASE_NUMBER = text("caseNumber");
    public static final Variable<String> STREET = text("street");
    public static final Variable<String> ENTERPRISE = text("enterprise");
    public static final Variable<String> ENTERPRISE_NAME = text("enterpriseName");
    public static final Variable<String> INDUSTRY = text("industry");
    public static final Variable<String> CATEGORY = text("category");
    public static final Variable<String> SOURCE = text("source");
    public static final Variable<String> LEVEL = text("level");
    public static final Variable<String> LEVEL_LABEL = text("levelLabel");
    public static final Variable<String> SUB_GRADE = text("subGrade");
    public static final Variable<String> RISK_COLOR = text("riskColor");
    public static final Variable<Boolean> IMMINENT_DANGER = flag("imminentDanger");
    public static final Variable<String> VERIFICATION = text("verification");
    public static final Variable<Boolean> OWNERLESS = flag("ownerless");
    /** Major only by danger to many, until the department has confirmed it. */
    public static final Variable<Boolean> PROVISIONAL = flag("provisional");
    public static final Variable<Boolean> MUST_STOP = flag("mustStop");
    public static final Variable<String> RECTIFIER_GROUP = text("rectifierGroup");
    public static final Variable<String> DEPARTMENT = text("dept");
    public static final Variable<Integer> DEFAULT_DAYS = number("defaultDays");
    public static final Variable<Integer> MAX_DAYS = number("maxDays");
    public static final Variable<Boolean> ORDER_ISSUED = flag("orderIssued");
    public static final Variable<Date> DEADLINE = new Variable<>("deadline", Date.class);
    public static final Variable<String> DEADLINE_TEXT = text("deadlineText");
    public static final Variable<Date> REDO_DEADLINE = new Variable<>("redoDeadline", Date.class);
    public static final Variable<Boolean> FEEDBACK_GIVEN = flag("feedbackGiven");
    public static final Variable<String> REVIEW_GROUP = text("reviewGroup");
    public static final Variable<Boolean> REVIEW_PASSED = flag("reviewPassed");
    public static final Variable<Integer> REJECT_COUNT = number("rejectCount");
    public static final Variable<Boolean> CLOSURE_APPROVED = flag("closureApproved");

    public static final String STEP_BACK = "step-back";

    private HazardProcess() {
    }

    /** A typed process variable. */
    public record Variable<T>(String name, Class<T> type) {

        /** Its value, or null when the case has not come that far. */
        public T in(VariableScope scope) {
            return of(scope.getVariable(name));
        }

        public T of(Object value) {
            return value instanceof Number n && type == Integer.class ? type.cast(n.intValue()) : type.cast(value);
        }
    }

    private static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    private static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class);
    }

    private static Variable<Integer> number(String name) {
        return new Variable<>(name, Integer.class);
    }
}
