package io.hazardflow.campaign;

/** How far a campaign has come (domain C.2). That it is suspended is a flag beside, so that it does not overwrite progress. */
public enum CampaignState {
    DRAFT("方案退回修改"),
    APPROVAL("方案审批中"),
    PUBLISHED("已批准备案"),
    OBJECTS_FIXED("对象库已固定"),
    SELF_CHECK("自查自改"),
    INSPECTING("检查中"),
    SUMMARY("总结中"),
    REPORTED("报告已审定"),
    LOOK_BACK("等待回头看"),
    CLOSED("已归档"),
    REFUSED("未批准"),
    CANCELLED("已取消");

    private final String label;

    CampaignState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isEnded() {
        return this == CLOSED || this == REFUSED || this == CANCELLED;
    }
}
