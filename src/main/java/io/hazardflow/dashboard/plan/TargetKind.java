package io.hazardflow.dashboard.plan;

/** How the goal of an indicator is put. */
enum TargetKind {
    CHANGE("较基期变化"),
    ZERO("每年为零"),
    VALUE("达到数值"),
    DONE("完成");

    private final String label;

    TargetKind(String label) {
        this.label = label;
    }

    /** Name in the sheet. */
    String label() {
        return label;
    }
}
