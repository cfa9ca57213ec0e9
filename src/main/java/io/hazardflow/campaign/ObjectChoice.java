package io.hazardflow.campaign;

/** What became of an enterprise of the pool. */
public enum ObjectChoice {
    /** In the pool, not chosen yet. */
    POOL("待选取"),
    /** To be inspected. */
    SELECTED("列入检查"),
    /** Outside the draw, since its credit grade demands the inspection (domain C.2, step 4). */
    MUST("必查"),
    /** Drawn behind those needed: the next numbers for replacement. */
    RESERVE("候补"),
    /** Not chosen. */
    LEFT_OUT("未抽中"),
    /** Inspected together with another campaign (综合查一次). */
    MERGED("合并检查"),
    /** Left out by the approval, since it has been inspected often enough. */
    EXCLUDED("本次不查"),
    /** Was chosen, and another took its place. */
    REPLACED("已更换");

    private final String label;

    ObjectChoice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an inspection belongs to it. */
    public boolean isInspected() {
        return this == SELECTED || this == MUST || this == MERGED;
    }
}
