package io.hazardflow.drill;

/** What became of the day of a drill. */
public enum DrillResult {
    HELD("按方案完成"),
    POSTPONE("申请延期"),
    INTERRUPTED("演练中断");

    private final String label;

    DrillResult(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
