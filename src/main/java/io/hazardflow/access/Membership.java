package io.hazardflow.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One role in one unit, as an engine group id says it.
 *
 * @param unit enterprise number ({@code e0001}), street code ({@code 001}), department code ({@code yjj}); null for roles of the district
 */
public record Membership(Role role, String unit) {

    /** Engine group of everybody who acts for an enterprise: no account is a member of it, it follows from the enterprise's own groups. */
    public static final String EVERY_ENTERPRISE = "every-enterprise";

    /** Reads an engine group id; empty for groups that are no role of the domain. */
    public static Optional<Membership> of(String groupId) {
        int colon = groupId.indexOf(':');
        String key = colon < 0 ? groupId : groupId.substring(0, colon);
        String unit = colon < 0 ? null : groupId.substring(colon + 1);
        return Role.byKey(key).map(role -> new Membership(role, unit));
    }

    /** The groups together with those that follow from them, for the engine's permissions. */
    public static List<String> withShared(Collection<String> groups) {
        boolean ofEnterprise = groups.stream().map(Membership::of).flatMap(Optional::stream)
            .anyMatch(membership -> membership.role().reach() == Role.Reach.ENTERPRISE);
        return ofEnterprise ? Stream.concat(groups.stream(), Stream.of(EVERY_ENTERPRISE)).toList() : List.copyOf(groups);
    }

    public String group() {
        return unit == null ? role.key() : role.group(unit);
    }
}
