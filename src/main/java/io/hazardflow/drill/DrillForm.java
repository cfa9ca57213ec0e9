package io.hazardflow.drill;

/** Drills by form (YJ/T 9007-2019). */
public enum DrillForm {
    TABLETOP("桌面演练"),
    FULL_SCALE("实战演练");

    private final String label;

    DrillForm(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
