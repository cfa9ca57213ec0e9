package io.hazardflow.drill;

/** What an evaluation asks for; facility hazards become hazard cases, the others tasks (domain C.3, step 8). */
public enum ImprovementType {
    PLAN_REVISION("预案修订"),
    SUPPLIES("物资装备"),
    TRAINING("培训"),
    FACILITY_HAZARD("设施隐患"),
    MECHANISM("机制");

    private final String label;

    ImprovementType(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
