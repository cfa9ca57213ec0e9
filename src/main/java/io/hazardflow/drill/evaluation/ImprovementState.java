package io.hazardflow.drill.evaluation;

/** How far an improvement has come. */
public enum ImprovementState {
    OPEN("落实中"),
    DONE("待核验"),
    VERIFIED("已核验"),
    /** Followed up as a case of its own. */
    HAZARD("隐患整改");

    private final String label;

    ImprovementState(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
