package io.hazardflow.dashboard.report;

/** How far a table of statistics is. */
public enum StatisticsState {
    CONFIRMING("待核对"),
    SIGNING("待签发"),
    SUBMITTED("已报送"),
    CORRECTED("已更正"),
    WITHDRAWN("已撤回");

    private final String label;

    StatisticsState(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }

    boolean isOpen() {
        return this == CONFIRMING || this == SIGNING;
    }
}
