package io.hazardflow.access;

import io.hazardflow.access.Role.Reach;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cases a person may see (domain D5): enterprise = own, grid and street = street, department = its industries, district = all.
 * A case is visible when {@link #all} holds or its enterprise, street or department is listed, or the person reported it.
 */
public record DataScope(boolean all, Set<String> enterprises, Set<String> streets, Set<String> departments) {

    public static DataScope of(Collection<Membership> memberships) {
        return new DataScope(memberships.stream().anyMatch(m -> m.role().reach() == Reach.DISTRICT),
            units(memberships, Reach.ENTERPRISE), units(memberships, Reach.STREET), units(memberships, Reach.DEPARTMENT));
    }

    private static Set<String> units(Collection<Membership> memberships, Reach reach) {
        return memberships.stream().filter(m -> m.role().reach() == reach && m.unit() != null).map(Membership::unit)
            .collect(Collectors.toUnmodifiableSet());
    }
}
