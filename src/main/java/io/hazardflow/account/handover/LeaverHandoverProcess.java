package io.hazardflow.account.handover;

import io.hazardflow.account.process.ProcessVariable;

/** The process {@code leaver-handover}: its key, numbers, element ids and variables. No literal of these stands anywhere else. */
final class LeaverHandoverProcess {

    static final String KEY = "leaver-handover";
    /** Business keys are {@code JJ-yyyyMMdd-nnnn}. */
    static final String SERIES = "JJ";
    static final String NUMBER = SERIES + "-\\d{8}-\\d{4,}";

    static final String ACCOUNT_DISABLED = "account-disabled";
    static final String RETURN_OPEN_TASKS = "return-open-tasks";
    static final String CONFIRM_HANDOVER = "confirm-handover";

    static final ProcessVariable CASE_NUMBER = new ProcessVariable("caseNumber");
    static final ProcessVariable LEAVER = new ProcessVariable("leaver");
    static final ProcessVariable UNIT = new ProcessVariable("unit");
    static final ProcessVariable LEADER_GROUP = new ProcessVariable("leaderGroup");

    private LeaverHandoverProcess() {
    }
}
