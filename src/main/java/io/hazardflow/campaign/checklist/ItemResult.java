package io.hazardflow.campaign.checklist;

/** Result of one item of a checklist. */
public enum ItemResult {
    COMPLIANT("合规"),
    NOT_COMPLIANT("不合规"),
    NOT_APPLICABLE("不适用"),
    NOT_CHECKED("未检查");

    private final String label;

    ItemResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
