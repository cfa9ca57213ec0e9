package io.hazardflow.drill.web;

/**
 * What the figures of drills count, as a condition on {@code hazardflow.drill d}; the list shows the rows behind a number by the same condition.
 * Parameter {@code today} is the day on which it is counted.
 */
public enum DrillMeasure {

    /** Obligations whose window is over. */
    REQUIRED("d.window_end", "d.origin = 'OBLIGATION' and d.cancelled_at is null and d.window_end < cast(:today as date)"),
    /** Of these, held within the window, whatever postponement was granted. */
    DONE("d.window_end", REQUIRED.condition + " and " + DrillMeasure.HELD_ON + " <= d.window_end"),
    /** Of these, held after the window. */
    LATE("d.window_end", REQUIRED.condition + " and " + DrillMeasure.HELD_ON + " > d.window_end"),
    /** Of these, not held yet. */
    MISSED("d.window_end", REQUIRED.condition + " and d.held_at is null"),
    EVALUATED(DrillMeasure.HELD_ON, "d.grade is not null"),
    /** Evaluated with one of the two upper grades. */
    GOOD(DrillMeasure.HELD_ON, "d.grade in ('EXCELLENT', 'GOOD')"),
    POOR(DrillMeasure.HELD_ON, "d.grade = 'POOR'"),
    /** Reports to a department whose time is over, or that are there. */
    REPORTS_DUE(DrillMeasure.HELD_ON, """
        d.must_report and d.held_at is not null and d.cancelled_at is null
        and (d.submitted_at is not null or (d.report_due at time zone 'Asia/Shanghai')::date < cast(:today as date))"""),
    REPORTED(DrillMeasure.HELD_ON, REPORTS_DUE.condition + " and d.submitted_at is not null"),
    REPORTED_LATE(DrillMeasure.HELD_ON, REPORTED.condition + " and d.submitted_at > d.report_due");

    /** Day on which a drill was held. */
    static final String HELD_ON = "(d.held_at at time zone 'Asia/Shanghai')::date";

    private final String day;
    private final String condition;

    DrillMeasure(String day, String condition) {
        this.day = day;
        this.condition = condition;
    }

    /** SQL of the day by whose year a drill is counted. */
    String day() {
        return day;
    }

    /** SQL of what it counts. */
    public String condition() {
        return "(" + condition + ")";
    }
}
