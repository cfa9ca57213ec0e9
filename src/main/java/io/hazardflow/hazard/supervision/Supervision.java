package io.hazardflow.hazard.supervision;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.platform.ProcessVariable;
import java.util.Date;

/** The process {@code major-hazard-supervision} (挂牌督办): its key, element ids and variables. */
public final class Supervision {

    public static final String KEY = Procedure.MAJOR_HAZARD_SUPERVISION.key();

    public static final String PROPOSE_SUPERVISION = "propose-supervision";
    public static final String APPROVE_SUPERVISION = "approve-supervision";
    public static final String ISSUE_SUPERVISION_NOTICE = "issue-supervision-notice";
    public static final String PUBLISH_LISTING = "publish-listing";
    public static final String SUPERVISION_STARTED = "supervision-started";
    public static final String REPORT_PROGRESS = "report-progress";
    public static final String PROGRESS_NOT_REPORTED = "progress-not-reported";
    public static final String SUPERVISE_ON_SITE = "supervise-on-site";
    public static final String SUPERVISION_NOT_DONE = "supervision-not-done";
    public static final String DIGEST_SUPERVISION = "digest-supervision";
    public static final String SUPERVISION_DEADLINE_PASSED = "supervision-deadline-passed";
    public static final String NEW_DEADLINE_PASSED = "new-deadline-passed";
    public static final String DECIDE_OVERRUN = "decide-overrun";
    public static final String APPLY_ACCEPTANCE = "apply-acceptance";
    public static final String ACCEPT_JOINTLY = "accept-jointly";
    public static final String APPROVE_DELISTING = "approve-delisting";
    public static final String PUBLISH_DELISTING = "publish-delisting";
    public static final String RECORD_CITY_DELISTING = "record-city-delisting";

    static final ProcessVariable<Boolean> LISTING_APPROVED = new ProcessVariable<>("listingApproved", Boolean.class);
    static final ProcessVariable<String> SUPERVISION_DEPT = new ProcessVariable<>("supervisionDept", String.class);
    static final ProcessVariable<Date> SUPERVISION_DEADLINE = new ProcessVariable<>("supervisionDeadline", Date.class);
    static final ProcessVariable<String> OVERRUN_DECISION = new ProcessVariable<>("overrunDecision", String.class);
    static final ProcessVariable<Boolean> ACCEPTANCE_PASSED = new ProcessVariable<>("acceptancePassed", Boolean.class);
    static final ProcessVariable<Boolean> DELISTING_APPROVED = new ProcessVariable<>("delistingApproved", Boolean.class);

    private Supervision() {
    }
}
