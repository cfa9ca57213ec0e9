package io.hazardflow.access.signin;

import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.access.UnitNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The units that a person's groups belong to: streets, departments, enterprises, and the district for roles without a unit. */
@Component
class Units {

    static final String DISTRICT = "district";

    private final UnitNames names;

    Units(UnitNames names) {
        this.names = names;
    }

    static List<String> keys(Collection<String> groups) {
        return groups.stream().map(Units::key).flatMap(Optional::stream).distinct().sorted().toList();
    }

    /** The groups of one unit, and those that belong to none. */
    static List<String> groupsOf(String unit, Collection<String> groups) {
        return groups.stream().filter(group -> key(group).map(unit::equals).orElse(true)).toList();
    }

    String label(String unit, Collection<String> groups) {
        return unit.equals(DISTRICT) ? "区级" : groups.stream().map(Membership::of).flatMap(Optional::stream)
            .filter(m -> unit.equals(m.unit())).findFirst().map(m -> named(m.role(), names.name(m.role(), unit))).orElse(unit);
    }

    private static String named(Role role, String name) {
        return role.reach() == Role.Reach.STREET && !name.endsWith("街道") ? name + "街道" : name;
    }

    private static Optional<String> key(String group) {
        return Membership.of(group).map(m -> m.unit() == null ? DISTRICT : m.unit());
    }
}
