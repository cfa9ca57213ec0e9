package io.hazardflow.access;

import java.util.Optional;

/**
 * One role in one unit, as an engine group id says it.
 *
 * @param unit enterprise number ({@code e0001}), street code ({@code 001}), department code ({@code yjj}); null for roles of the district
 */
public record Membership(Role role, String unit) {

    /** Reads an engine group id; empty for groups that are no role of the domain. */
    public static Optional<Membership> of(String groupId) {
        int colon = groupId.indexOf(':');
        String key = colon < 0 ? groupId : groupId.substring(0, colon);
        String unit = colon < 0 ? null : groupId.substring(colon + 1);
        return Role.byKey(key).map(role -> new Membership(role, unit));
    }

    public String group() {
        return unit == null ? role.key() : role.group(unit);
    }
}
