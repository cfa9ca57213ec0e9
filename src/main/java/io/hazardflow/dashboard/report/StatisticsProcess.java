package io.hazardflow.dashboard.report;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The processes {@code statistics-report} and {@code statistics-calendar}: keys, element ids, messages and variables. */
public final class StatisticsProcess {

    public static final String KEY = "statistics-report";
    public static final String CALENDAR = "statistics-calendar";

    /** Message start of the calendar beside its timer: the day was missed. */
    public static final String PERIOD_MISSED = "statistics-period-missed";

    /** Message start, sent for each unit and period, and for a correction. */
    public static final String REPORT_DUE = "statistics-report-due";
    public static final String DRAFT = "draft-statistics";
    public static final String CONFIRM = "confirm-statistics";
    public static final String SIGN = "sign-statistics";
    public static final String SUBMIT = "submit-statistics";
    public static final String REMIND = "remind-of-statistics";
    public static final String NOTE_OVERDUE = "note-statistics-overdue";
    public static final String URGE = "urge-statistics";
    public static final String TELL_ABOVE = "tell-above-of-statistics";
    /** Message that ends a report which the unit owes no more. */
    public static final String DROPPED = "statistics-report-dropped";
    public static final String NOTE_DROPPED = "note-statistics-dropped";
    /** Step of a submitted report that another one corrects; no model draws it. */
    public static final String CORRECTED = "statistics-corrected";

    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    public static final ProcessVariable<String> UNIT_NAME = ProcessVariable.text("statisticsUnitName");
    public static final ProcessVariable<String> ENTERPRISE = ProcessVariable.text("enterprise");
    public static final ProcessVariable<String> ENTERPRISE_NAME = ProcessVariable.text("enterpriseName");
    public static final ProcessVariable<String> STREET = ProcessVariable.text("street");
    public static final ProcessVariable<String> PREPARING_GROUP = ProcessVariable.text("preparingGroup");
    public static final ProcessVariable<String> SIGNING_GROUP = ProcessVariable.text("signingGroup");
    public static final ProcessVariable<String> URGING_GROUP = ProcessVariable.text("urgingGroup");
    public static final ProcessVariable<Date> REMIND_AT = ProcessVariable.date("remindAt");
    public static final ProcessVariable<Date> CONFIRM_UNTIL = ProcessVariable.date("confirmUntil");
    public static final ProcessVariable<Date> DUE_AT = ProcessVariable.date("dueAt");
    public static final ProcessVariable<Date> URGE_UNTIL = ProcessVariable.date("urgeUntil");
    public static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("statisticsAgreed");
    public static final ProcessVariable<Boolean> SIGNED = ProcessVariable.flag("statisticsSigned");

    /** Last unit and period that the calendar has come to. */
    public static final ProcessVariable<String> STARTED_TO = ProcessVariable.text("statisticsStartedTo");
    public static final ProcessVariable<Boolean> ALL_STARTED = ProcessVariable.flag("allStatisticsStarted");

    private StatisticsProcess() {
    }
}
