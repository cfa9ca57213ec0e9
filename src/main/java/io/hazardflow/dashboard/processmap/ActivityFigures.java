package io.hazardflow.dashboard.processmap;

/**
 * Of one activity, as far as the reader sees the cases.
 *
 * @param open          how many stand there now
 * @param overdue       of these, past their due date
 * @param ended         how many left it in the period
 * @param cancelled     of these, without its having been done
 * @param medianSeconds stay of those that ended in the period; null without any. Interpolated, as is the ninth decile
 * @param totalSeconds  time that all stays, open ones too, took of the period
 */
record ActivityFigures(String activity, int open, int overdue, int ended, int cancelled, Long medianSeconds, Long p90Seconds, long totalSeconds) {

    static ActivityFigures none(String activity) {
        return new ActivityFigures(activity, 0, 0, 0, 0, null, null, 0);
    }
}
