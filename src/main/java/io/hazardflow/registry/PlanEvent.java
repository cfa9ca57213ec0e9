package io.hazardflow.registry;

/** What a contingency plan is against, as far as the frequency of its drills depends on it. */
public enum PlanEvent {
    PRODUCTION_SAFETY("生产安全"),
    FIRE("火灾与消防"),
    SPECIAL_EQUIPMENT("特种设备"),
    EVACUATION("师生应急疏散"),
    OTHER("其他突发事件");

    private final String label;

    PlanEvent(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }
}
