package io.hazardflow.campaign.selfcheck;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/**
 * The processes {@code self-check} and {@code self-check-calendar}: keys, element ids, messages and variables. No literal of these stands
 * anywhere else.
 */
public final class SelfCheckProcess {

    public static final String KEY = "self-check";
    public static final String CALENDAR = "self-check-calendar";

    /** Business keys are {@code ZC-enterprise-yyyyMMdd-nnn}, such as {@code ZC-e0001-20261127-001}. */
    public static final String NUMBER = "ZC-e\\d{4,}-\\d{8}-\\d{3,}";

    /** Message start. */
    public static final String SELF_CHECK_DUE = "self-check-due";
    public static final String CARRY_OUT_SELF_CHECK = "carry-out-self-check";
    public static final String RAISE_FINDINGS = "raise-findings";
    public static final String NOTE_LAPSED = "note-lapsed";
    /** Message that ends a self-check which nobody is to make any more. */
    public static final String SELF_CHECK_WITHDRAWN = "self-check-withdrawn";
    public static final String NOTE_WITHDRAWN = "note-withdrawn";


    static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    static final ProcessVariable<String> ENTERPRISE = ProcessVariable.text("enterprise");
    static final ProcessVariable<String> ENTERPRISE_NAME = ProcessVariable.text("enterpriseName");
    static final ProcessVariable<String> STREET = ProcessVariable.text("street");
    static final ProcessVariable<String> CAMPAIGN = ProcessVariable.text("campaign");
    static final ProcessVariable<Date> DUE = ProcessVariable.date("selfCheckDue");
    static final ProcessVariable<Date> REMIND_AT = ProcessVariable.date("remindAt");
    static final ProcessVariable<Date> LAPSES_AT = ProcessVariable.date("lapsesAt");

    /** Last enterprise and checklist that the calendar has come to. */
    static final ProcessVariable<String> WINDOWS_OPENED_TO = ProcessVariable.text("windowsOpenedTo");
    static final ProcessVariable<Boolean> ALL_WINDOWS_OPENED = ProcessVariable.flag("allWindowsOpened");

    private SelfCheckProcess() {
    }
}
