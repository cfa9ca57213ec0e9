package io.hazardflow.drill;

/** How far a drill has come (domain C.3). */
public enum DrillState {
    PLANNED("待排期"),
    SCHEDULING("编制方案"),
    APPROVAL("审批中"),
    READY("待实施"),
    POSTPONED("申请延期"),
    EVALUATING("评估中"),
    IMPROVING("改进中"),
    REPORTED("已报送"),
    UNQUALIFIED("抽查不合格"),
    ARCHIVED("已归档"),
    CANCELLED("已取消");

    private final String label;

    DrillState(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
