package io.hazardflow.drill;

/** How far the annual drill plan of a unit is. */
public enum AnnualPlanState {
    ADJUSTING("单位调整"),
    CONFIRMING("待确认"),
    CONFIRMED("已确认"),
    WITHDRAWN("已撤回");

    private final String label;

    AnnualPlanState(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
