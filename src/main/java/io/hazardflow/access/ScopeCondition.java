package io.hazardflow.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SQL condition of what somebody sees, with its parameters. */
public record ScopeCondition(String sql, Map<String, Object> parameters) {

    public static final ScopeCondition ALL = new ScopeCondition("true", Map.of());

    /** Holds for a row when any of its parts does, for none without a part; each part only where the person has it, so that it can use its index. */
    public static AnyOf anyOf() {
        return new AnyOf();
    }

    /** Collects the parts. */
    public static final class AnyOf {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        public AnyOf is(String column, String name, String value) {
            parts.add(column + " = :" + name);
            parameters.put(name, value);
            return this;
        }

        /** The column's value is one of these. */
        public AnyOf among(String column, String name, Collection<String> values) {
            return where(column + " = any(:" + name + ")", name, values);
        }

        /** A part of its own words about the values; left out where there are none. */
        public AnyOf where(String sql, String name, Collection<String> values) {
            if (!values.isEmpty()) {
                parts.add("(" + sql + ")");
                parameters.put(name, values.toArray(String[]::new));
            }
            return this;
        }

        public ScopeCondition build() {
            return new ScopeCondition(parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")", Map.copyOf(parameters));
        }
    }
}
