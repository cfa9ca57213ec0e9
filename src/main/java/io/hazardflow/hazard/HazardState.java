package io.hazardflow.hazard;

import java.util.Arrays;
import java.util.List;

/** How far a hazard has come (domain C.1). Overdue and rung are flags beside it and never overwrite it. */
public enum HazardState {
    REPORTED("已上报", true),
    TRIAGED("已分级", true),
    ON_SITE_FIXED("已当场整改", true),
    ASSIGNED("已分派", true),
    RECTIFYING("整改中", true),
    FEEDBACK_SUBMITTED("已反馈", true),
    REVIEWING("复查中", true),
    REJECTED("退回整改", true),
    REVIEW_PASSED("复查通过", false),
    CLOSED("已销号", false),
    MERGED("已并案", false),
    INVALID("不属实", false),
    TRANSFERRED("已移送", false),
    SHUT_DOWN("已关闭取缔", false),
    CANCELLED("已撤销", false);

    private final String label;
    private final boolean unresolved;

    HazardState(String label, boolean unresolved) {
        this.label = label;
        this.unresolved = unresolved;
    }

    public String label() {
        return label;
    }

    /** States in which the hazard still exists, so that it can be overdue. */
    public static List<String> unresolved() {
        return Arrays.stream(values()).filter(state -> state.unresolved).map(Enum::name).toList();
    }

    public boolean isUnresolved() {
        return unresolved;
    }
}
