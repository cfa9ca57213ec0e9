package io.hazardflow.campaign.selfcheck;

/** How far a self-check is. */
public enum SelfCheckState {
    OPEN("待自查"),
    MISSED("逾期未查"),
    DONE("按时完成"),
    LATE("逾期完成"),
    LAPSED("未开展"),
    WITHDRAWN("已撤回");

    private final String label;

    SelfCheckState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isEnded() {
        return this != OPEN && this != MISSED;
    }

    public boolean isAnswered() {
        return this == DONE || this == LATE;
    }
}
