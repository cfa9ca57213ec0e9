package io.hazardflow.campaign;

/** How the objects are taken from the pool (domain C.2, step 4). */
public enum SelectionMode {
    FULL("全部检查"),
    TARGETED("重点对象"),
    SAMPLE("分层抽样"),
    DOUBLE_RANDOM("双随机");

    private final String label;

    SelectionMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether chance decides, so that a witness gives a nonce and the draw can be computed again. */
    public boolean isDrawn() {
        return this == SAMPLE || this == DOUBLE_RANDOM;
    }
}
