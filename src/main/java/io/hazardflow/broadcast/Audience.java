package io.hazardflow.broadcast;

import java.util.List;
import java.util.Objects;

/**
 * Whom a broadcast is for, as its sender chose.
 *
 * @param roles      keys of roles
 * @param streets    street codes; empty for all within the sender's reach
 * @param industries industry codes, which narrow enterprises alone; empty for all within the sender's reach
 */
record Audience(List<String> roles, List<String> streets, List<String> industries) {

    Audience {
        roles = clean(roles);
        streets = clean(streets);
        industries = clean(industries);
    }

    /** The same, with the limits of the sender's reach where he chose none. */
    Audience within(Reach reach) {
        return new Audience(roles, streets.isEmpty() && reach.streets() != null ? List.copyOf(reach.streets()) : streets,
            industries.isEmpty() && reach.industries() != null ? reach.industries().stream().sorted().toList() : industries);
    }

    private static List<String> clean(List<String> values) {
        return values == null ? List.of() : values.stream().filter(Objects::nonNull).distinct().toList();
    }
}
