package io.hazardflow.dashboard.processmap;

/** Which passings of an activity a number of the map counts; conditions on {@code activity_time t}. */
enum Standing {
    OPEN("t.ended is null"),
    OVERDUE("t.ended is null and t.due < :now"),
    ENDED("t.ended >= :from and t.ended < :to");

    private final String condition;

    Standing(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
