package io.hazardflow.hazard.web;

import io.hazardflow.hazard.HazardState;
import java.util.Arrays;
import java.util.stream.Collectors;

/** SQL about {@code hazardflow.hazard h} that the indexes by deadline understand; it must read like theirs. */
public final class OpenHazards {

    /** The deadline, where a case without one comes after all others. */
    static final String DEADLINE = "coalesce(h.deadline, timestamptz '9999-12-31T00:00:00Z')";

    /** The hazard still exists. */
    public static final String CONDITION = Arrays.stream(HazardState.values()).filter(state -> !state.isUnresolved())
        .map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ", "h.state not in (", ")"));

    /** Still there and past its deadline; takes the parameter {@code now}. */
    public static final String OVERDUE = "(" + CONDITION + " and " + DEADLINE + " < cast(:now as timestamptz))";

    private OpenHazards() {
    }
}
