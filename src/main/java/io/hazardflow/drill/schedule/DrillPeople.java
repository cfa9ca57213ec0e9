package io.hazardflow.drill.schedule;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts that may have a part in a unit's drill: its own people, and experts as evaluators. */
@Component
class DrillPeople {

    private final IdentityService identity;
    private final Callers callers;
    private final PostNames posts;

    DrillPeople(@Lazy IdentityService identity, Callers callers, PostNames posts) {
        this.identity = identity;
        this.callers = callers;
        this.posts = posts;
    }

    List<Map<String, String>> ofUnit(DrillUnit unit) {
        return options(own(unit));
    }

    List<Map<String, String>> evaluators(DrillUnit unit) {
        return options(Stream.concat(own(unit), Stream.of(Role.EXPERT.key())));
    }

    boolean isKnown(String account) {
        return !callers.byId(account).memberships().isEmpty();
    }

    String name(String account) {
        return callers.byId(account).name();
    }

    /** Name of the first post that somebody has. */
    String unit(String account) {
        return callers.byId(account).memberships().stream().map(Membership::group).map(posts::label).findFirst().orElse("—");
    }

    private static Stream<String> own(DrillUnit unit) {
        Stream<Role> roles = unit.kind() == UnitKind.ENTERPRISE ? Stream.of(Role.ENTERPRISE_HEAD, Role.ENTERPRISE_SAFETY, Role.ENTERPRISE_STAFF)
            : unit.street() != null ? Stream.of(Role.STREET_LEADER, Role.STREET_OFFICE, Role.COMMUNITY)
            : unit.department() != null ? Stream.of(Role.DEPT_HEAD, Role.DEPT, Role.LAW)
            : Stream.of(Role.DISTRICT_LEADER, Role.DISTRICT_COORDINATION, Role.SAFETY_COMMITTEE);
        return roles.map(role -> switch (role.reach()) {
            case ENTERPRISE -> role.group(unit.enterprise());
            case STREET -> role.group(unit.street());
            case DEPARTMENT -> role.group(unit.department());
            default -> role.key();
        });
    }

    /** Accounts of a unit's people by their names; without names that two of them have. */
    Map<String, String> accountsByName(DrillUnit unit) {
        Map<String, List<Caller>> people = people(own(unit)).collect(Collectors.groupingBy(Caller::name));
        return people.entrySet().stream().filter(same -> same.getValue().size() == 1)
            .collect(Collectors.toMap(Map.Entry::getKey, same -> same.getValue().get(0).userId()));
    }

    private List<Map<String, String>> options(Stream<String> groups) {
        return people(groups).map(this::option).toList();
    }

    private Stream<Caller> people(Stream<String> groups) {
        return callers.asSystem(() -> groups.flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream().map(User::getId))
            .collect(Collectors.toCollection(TreeSet::new))).stream().map(callers::byId);
    }

    private Map<String, String> option(Caller person) {
        return Map.of("value", person.userId(), "label", person.name() + "（" + unit(person.userId()) + "）");
    }
}
