package io.hazardflow.campaign.visit;

import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The process {@code site-inspection}: its key, element ids, messages and variables. No literal of these stands anywhere else. */
public final class SiteInspection {

    public static final String KEY = "site-inspection";

    /** Message start, sent for each object of a campaign. */
    public static final String INSPECTION_ASSIGNED = "inspection-assigned";
    public static final String ARRIVE_AT_SITE = "arrive-at-site";
    public static final String INSPECT_SITE = "inspect-site";
    public static final String CONFIRM_OBJECT_STATE = "confirm-object-state";
    public static final String DECIDE_REFUSAL = "decide-refusal";
    public static final String RAISE_HAZARDS = "raise-hazards";
    public static final String INSPECTION_DUE_SOON = "inspection-due-soon";
    /** Message that ends an inspection that is not to be made any more. */
    public static final String INSPECTION_EXCUSED = "inspection-excused";
    /** Another campaign has joined the visit (综合查一次); no element of the model. */
    public static final String JOIN_INSPECTION = "join-inspection";
    /** A campaign that had joined the visit was cancelled; no element of the model. */
    public static final String LEAVE_INSPECTION = "leave-inspection";
    /** Other officers go there; no element of the model. */
    public static final String TEAM_CHANGED = "team-changed";

    /** Name of the list of items in the document of {@link #RAISE_HAZARDS}. */
    public static final String ITEMS = "items";

    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    public static final ProcessVariable<String> CAMPAIGN = ProcessVariable.text("campaign");
    public static final ProcessVariable<String> CAMPAIGN_NAME = ProcessVariable.text("campaignName");
    public static final ProcessVariable<String> ENTERPRISE = ProcessVariable.text("enterprise");
    public static final ProcessVariable<String> ENTERPRISE_NAME = ProcessVariable.text("enterpriseName");
    public static final ProcessVariable<String> STREET = ProcessVariable.text("street");
    public static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("dept");
    /** Account of the leading officer who was drawn; null where the department's officers take the visits themselves. */
    public static final ProcessVariable<String> LEAD_OFFICER = ProcessVariable.text("leadOfficer");
    /** Account of the officer who arrived and has the record to make. */
    public static final ProcessVariable<String> VISITOR = ProcessVariable.text("visitor");
    public static final ProcessVariable<Date> DUE = ProcessVariable.date("inspectUntil");
    public static final ProcessVariable<Date> REMIND_AT = ProcessVariable.date("remindAt");
    /** {@code OPEN}, {@code CLOSED}, {@code UNREACHABLE} or {@code REFUSED}, see {@code arrive-at-site}. */
    public static final ProcessVariable<String> SITE_STATE = ProcessVariable.text("siteState");
    /** Whether the street has to say if the enterprise is still there. */
    public static final ProcessVariable<Boolean> ABSENCE_TO_CONFIRM = ProcessVariable.flag("absenceToConfirm");
    public static final ProcessVariable<Boolean> ABSENCE_CONFIRMED = ProcessVariable.flag("absenceConfirmed");
    public static final ProcessVariable<Boolean> REVISIT = ProcessVariable.flag("revisit");

    private SiteInspection() {
    }
}
