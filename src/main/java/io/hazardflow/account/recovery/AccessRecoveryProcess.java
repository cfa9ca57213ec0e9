package io.hazardflow.account.recovery;

import io.hazardflow.account.process.ProcessVariable;

/** The process {@code access-recovery}: its key, numbers, element ids and variables. No literal of these stands anywhere else. */
final class AccessRecoveryProcess {

    static final String KEY = "access-recovery";
    /** Business keys are {@code ZH-yyyyMMdd-nnnn}. */
    static final String SERIES = "ZH";
    static final String NUMBER = SERIES + "-\\d{8}-\\d{4,}";

    static final String REQUEST_ACCESS_RECOVERY = "request-access-recovery";
    static final String APPROVE_ACCESS_RECOVERY = "approve-access-recovery";
    static final String ESCALATE_RECOVERY = "escalate-recovery";
    static final String AMEND_ACCESS_RECOVERY = "amend-access-recovery";
    static final String OPEN_ACCOUNT = "open-account";
    static final String HAND_OVER_ACCESS = "hand-over-access";

    /** Time limit of the approval once the district has to give it. */
    static final String DISTRICT_LIMIT = APPROVE_ACCESS_RECOVERY + ".district";

    static final ProcessVariable CASE_NUMBER = new ProcessVariable("caseNumber");
    static final ProcessVariable STREET = new ProcessVariable("street");
    static final ProcessVariable ENTERPRISE = new ProcessVariable("enterprise");
    static final ProcessVariable ENTERPRISE_NAME = new ProcessVariable("enterpriseName");
    /** A {@link Decision}. */
    static final ProcessVariable DECISION = new ProcessVariable("decision");

    /** What the approver decides. */
    enum Decision { APPROVE, RETURN, REFUSE }

    private AccessRecoveryProcess() {
    }
}
