package io.hazardflow.hazard.zeroreport;

/** The process {@code zero-report}: its key, element ids and numbers. No literal of these stands anywhere else. */
public final class ZeroReportProcess {

    public static final String KEY = "zero-report";

    static final String FILE_ZERO_REPORT = "file-zero-report";
    /** Message start: a self-check has found nothing. */
    static final String SELF_CHECK_CLEAR = "self-check-clear";

    /** Business keys are {@code LB-enterprise-period}, such as {@code LB-e0001-2026-11}: one for each, so a second one has no number left. */
    static String number(String enterprise, String period) {
        return "LB-" + enterprise + "-" + period;
    }

    private ZeroReportProcess() {
    }
}
