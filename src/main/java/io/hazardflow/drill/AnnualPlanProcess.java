package io.hazardflow.drill;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The processes {@code annual-drill-plan} and {@code drill-calendar}: keys, element ids, messages and variables. */
public final class AnnualPlanProcess {

    public static final String KEY = "annual-drill-plan";
    public static final String CALENDAR = "drill-calendar";

    /** Message start of the calendar beside its timer: plans or units changed in the registry. */
    public static final String OBLIGATIONS_DUE = "drill-obligations-due";
    public static final String CREATE_OBLIGATIONS = "create-obligations";
    public static final String WITHDRAW_OBLIGATIONS = "withdraw-obligations";
    public static final String START_ANNUAL_PLANS = "start-annual-plans";

    /** Message start, sent for each unit and year. */
    public static final String ANNUAL_PLAN_DUE = "annual-plan-due";
    public static final String ADJUST_DRILL_PLAN = "adjust-drill-plan";
    public static final String TAKE_AS_PROPOSED = "take-as-proposed";
    public static final String CONFIRM_DRILL_PLAN = "confirm-drill-plan";
    public static final String URGE_CONFIRMATION = "urge-confirmation";
    public static final String APPLY_DRILL_PLAN = "apply-drill-plan";
    /** Message that ends a plan which the unit needs no more. */
    public static final String ANNUAL_PLAN_DROPPED = "annual-plan-dropped";
    public static final String NOTE_PLAN_DROPPED = "note-plan-dropped";

    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    public static final ProcessVariable<String> UNIT = ProcessVariable.text("drillUnit");
    public static final ProcessVariable<String> UNIT_NAME = ProcessVariable.text("drillUnitName");
    public static final ProcessVariable<String> ENTERPRISE = ProcessVariable.text("enterprise");
    public static final ProcessVariable<String> ENTERPRISE_NAME = ProcessVariable.text("enterpriseName");
    public static final ProcessVariable<String> STREET = ProcessVariable.text("street");
    public static final ProcessVariable<String> SCHEDULING_GROUP = ProcessVariable.text("schedulingGroup");
    public static final ProcessVariable<String> CONFIRMING_GROUP = ProcessVariable.text("confirmingGroup");
    public static final ProcessVariable<Date> ADJUST_UNTIL = ProcessVariable.date("adjustUntil");
    public static final ProcessVariable<Date> CONFIRM_UNTIL = ProcessVariable.date("confirmUntil");
    public static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.flag("annualPlanConfirmed");

    /** Last unit that the calendar has come to, of the obligations and of the annual plans. */
    public static final ProcessVariable<String> CREATED_TO = ProcessVariable.text("obligationsCreatedTo");
    public static final ProcessVariable<Boolean> ALL_CREATED = ProcessVariable.flag("allObligationsCreated");
    public static final ProcessVariable<String> STARTED_TO = ProcessVariable.text("annualPlansStartedTo");
    public static final ProcessVariable<Boolean> ALL_STARTED = ProcessVariable.flag("allAnnualPlansStarted");

    private AnnualPlanProcess() {
    }
}
