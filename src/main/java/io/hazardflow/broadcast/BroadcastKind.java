package io.hazardflow.broadcast;

/** What a broadcast is about. */
enum BroadcastKind {
    WEATHER("气象预警"),
    HOLIDAY("节假日提示"),
    ACCIDENT_LESSON("事故警示"),
    OTHER("其他公告");

    private final String label;

    BroadcastKind(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    String label() {
        return label;
    }
}
