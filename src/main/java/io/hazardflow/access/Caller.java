package io.hazardflow.access;

import io.hazardflow.ledger.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The signed-in person.
 *
 * @param memberships        of the unit that he acts for
 * @param enterpriseAnywhere whether he belongs to an enterprise, also if he acts for another unit now
 */
public record Caller(String userId, String name, List<Membership> memberships, boolean enterpriseAnywhere) {

    /** A person who acts for all units that he belongs to. */
    public Caller(String userId, String name, List<Membership> memberships) {
        this(userId, name, memberships, enterprise(memberships));
    }

    public DataScope scope() {
        return DataScope.of(memberships);
    }

    public boolean has(Role role) {
        return memberships.stream().anyMatch(m -> m.role() == role);
    }

    public boolean isIn(String group) {
        return memberships.stream().anyMatch(m -> m.group().equals(group));
    }

    /** True for whoever acts for an enterprise. */
    public boolean isEnterprise() {
        return enterprise(memberships);
    }

    /** The person in the name of the first of these groups that he belongs to, else of his first role. */
    public Actor actingFor(Collection<String> groups) {
        String group = groups.stream().filter(this::isIn).findFirst()
            .or(() -> memberships.stream().map(Membership::group).findFirst()).orElse("");
        return new Actor(userId, name, group);
    }

    public Optional<Membership> first(Role role) {
        return memberships.stream().filter(m -> m.role() == role).findFirst();
    }

    private static boolean enterprise(List<Membership> memberships) {
        return memberships.stream().anyMatch(m -> m.role().reach() == Role.Reach.ENTERPRISE);
    }
}
