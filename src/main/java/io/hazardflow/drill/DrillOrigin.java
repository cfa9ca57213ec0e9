package io.hazardflow.drill;

/** Why a drill is held. */
public enum DrillOrigin {
    OBLIGATION("法定义务"),
    REDO("重演"),
    VOLUNTARY("自行加练");

    private final String label;

    DrillOrigin(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
