package io.hazardflow.drill;

/** What sort of drill it is. */
public enum DrillKind {
    DRILL("应急演练"),
    EVACUATION("疏散演练"),
    TRAINING("队伍训练演练");

    private final String label;

    DrillKind(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
