package io.hazardflow.registry;

/** Whose team it is. */
public enum TeamLevel {
    DISTRICT("区级"),
    STREET("街级");

    private final String label;

    TeamLevel(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
