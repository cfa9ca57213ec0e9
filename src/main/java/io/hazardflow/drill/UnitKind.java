package io.hazardflow.drill;

/** Kinds of units that hold drills. */
public enum UnitKind {
    ENTERPRISE("企业"),
    STREET("街道"),
    DEPARTMENT("部门"),
    DISTRICT("区政府"),
    TEAM("救援队伍");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
