package io.hazardflow.campaign.visit;

import java.util.EnumSet;
import java.util.Set;

/** How far an inspection has come. */
public enum InspectionState {
    WAITING("待检查"),
    ARRIVED("检查中"),
    ABSENCE_TO_CONFIRM("待核实状态"),
    REFUSAL_TO_DECIDE("拒检待处理"),
    DONE("已检查"),
    NOT_INSPECTABLE("无法检查"),
    REFUSED("拒绝检查"),
    EXCUSED("免于检查");

    /** Ends at which nothing was inspected, so that a drawn object may be replaced. */
    public static final Set<InspectionState> IN_VAIN = EnumSet.of(NOT_INSPECTABLE, REFUSED, EXCUSED);

    private final String label;

    InspectionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isEnded() {
        return ordinal() >= DONE.ordinal();
    }
}
