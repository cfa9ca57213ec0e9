package io.hazardflow.drill;

/** Drills by content (YJ/T 9007-2019). */
public enum DrillContent {
    COMPREHENSIVE("综合演练"),
    SINGLE("单项演练");

    private final String label;

    DrillContent(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
