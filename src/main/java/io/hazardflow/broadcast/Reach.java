package io.hazardflow.broadcast;

import io.hazardflow.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a post may send broadcasts, and of those of others the part that it may follow.
 *
 * @param post        engine group in whose name it sends; null for whoever only looks on
 * @param roles       whom it may choose, in the order of the screen
 * @param streets     null for all
 * @param industries  null for all
 * @param departments null for all
 */
record Reach(String post, Kind kind, List<Role> roles, Set<String> streets, Set<String> industries, Set<String> departments) {

    enum Kind { STREET, DEPARTMENT, DISTRICT }

    /** SQL condition on {@code hazardflow.broadcast_recipient r} with its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {

        static final Condition ALL = new Condition("true", Map.of());
        static final Condition NONE = new Condition("false", Map.of());
    }

    /** The recipients within reach. */
    Condition recipients() {
        return switch (kind) {
            case DISTRICT -> Condition.ALL;
            case STREET -> new Condition("r.street = any(:reachStreets)", Map.of("reachStreets", array(streets)));
            case DEPARTMENT -> industries == null
                ? new Condition("(r.enterprise is not null or r.department = any(:reachDepartments))",
                    Map.of("reachDepartments", array(departments)))
                : new Condition("(r.industry = any(:reachIndustries) or r.department = any(:reachDepartments))",
                    Map.of("reachIndustries", array(industries), "reachDepartments", array(departments)));
        };
    }

    private static String[] array(Set<String> values) {
        return values.toArray(String[]::new);
    }
}
