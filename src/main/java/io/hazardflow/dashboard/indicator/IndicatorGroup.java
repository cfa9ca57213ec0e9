package io.hazardflow.dashboard.indicator;

/** Under which heading indicators stand together. */
public enum IndicatorGroup {
    HAZARD("隐患治理"),
    TIMELINESS("办理时效"),
    SELF_CHECK("企业自查"),
    GRID("网格巡查"),
    TIP("举报"),
    CAMPAIGN("专项整治"),
    DRILL("应急演练"),
    PREVENTION("基础管理");

    private final String label;

    IndicatorGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
