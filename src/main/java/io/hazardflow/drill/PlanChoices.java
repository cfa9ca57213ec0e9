package io.hazardflow.drill;

import java.util.List;

/** Says by which contingency plans a drill may be held. */
public interface PlanChoices {

    /** A plan in force. */
    record Choice(String id, String title, String version) {
    }

    /** For an obligation those that its rule allows, for other drills all of the unit; empty where there are none. */
    List<Choice> choices(Drill drill);
}
