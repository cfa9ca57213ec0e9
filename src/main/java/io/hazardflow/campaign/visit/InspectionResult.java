package io.hazardflow.campaign.visit;

/** Result of an inspection (domain C.2, step 7). */
public enum InspectionResult {
    NO_PROBLEM("未发现问题"),
    FIXED_ON_SPOT("当场改正"),
    ORDERED("责令整改"),
    SUSPENDED("停产停业"),
    CASE_FILED("立案"),
    NOT_REACHED("无法联系、停业"),
    REFUSED("拒绝检查");

    private final String label;

    InspectionResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
