package io.hazardflow.hazard;

/** The two levels of national law (总局令16号 art. 3). */
public enum Level {
    GENERAL("一般隐患"),
    MAJOR("重大隐患");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
