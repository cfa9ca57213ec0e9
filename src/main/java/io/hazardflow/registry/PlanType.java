package io.hazardflow.registry;

/** Types of contingency plans (突发事件应急预案管理办法; 生产安全事故应急预案管理办法, art. 6). */
public enum PlanType {
    COMPREHENSIVE("综合预案"),
    SPECIAL("专项预案"),
    ON_SITE("现场处置方案"),
    GOV_OVERALL("政府总体预案"),
    GOV_SPECIAL("政府专项预案"),
    DEPARTMENTAL("部门预案"),
    COMMUNITY("街道社区预案");

    private final String label;

    PlanType(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }

    /** Whether it is a plan of a government, department or street. */
    public boolean isPublic() {
        return this == GOV_OVERALL || this == GOV_SPECIAL || this == DEPARTMENTAL || this == COMMUNITY;
    }
}
