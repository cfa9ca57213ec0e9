package io.hazardflow.hazard;

/** Finer grading inside the level, in rising order; a district design value. */
public enum SubGrade {
    G0("即查即改"),
    G1("一般-轻"),
    G2("一般-中"),
    G3("一般-重"),
    M("重大");

    private final String label;

    SubGrade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Level level() {
        return this == M ? Level.MAJOR : Level.GENERAL;
    }
}
