package io.hazardflow.broadcast;

import static io.hazardflow.access.Role.COMMUNITY;
import static io.hazardflow.access.Role.DEPT;
import static io.hazardflow.access.Role.DEPT_HEAD;
import static io.hazardflow.access.Role.DISTRICT_COORDINATION;
import static io.hazardflow.access.Role.DISTRICT_LEADER;
import static io.hazardflow.access.Role.ENTERPRISE_HEAD;
import static io.hazardflow.access.Role.ENTERPRISE_SAFETY;
import static io.hazardflow.access.Role.ENTERPRISE_STAFF;
import static io.hazardflow.access.Role.GRID;
import static io.hazardflow.access.Role.LAW;
import static io.hazardflow.access.Role.SAFETY_COMMITTEE;
import static io.hazardflow.access.Role.STREET_LEADER;
import static io.hazardflow.access.Role.STREET_OFFICE;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says who may send broadcasts and how far: a street office to its street, a department to its industries and itself, the district to all. */
@Component
class SenderReaches {

    private static final List<Role> OF_ENTERPRISES = List.of(ENTERPRISE_HEAD, ENTERPRISE_SAFETY, ENTERPRISE_STAFF);
    private static final List<Role> OF_STREETS = List.of(GRID, COMMUNITY, STREET_OFFICE, STREET_LEADER);
    private static final List<Role> OF_DEPARTMENTS = List.of(LAW, DEPT, DEPT_HEAD);
    private static final List<Role> OF_DISTRICT = List.of(DISTRICT_COORDINATION, SAFETY_COMMITTEE, DISTRICT_LEADER);

    private final Industries industries;
    private final Departments departments;

    SenderReaches(Industries industries, Departments departments) {
        this.industries = industries;
        this.departments = departments;
    }

    /** Empty for whoever may not send. */
    Optional<Reach> sending(Caller caller) {
        return Stream.of(OF_DISTRICT, List.of(DEPT, DEPT_HEAD), List.of(STREET_OFFICE, STREET_LEADER)).flatMap(List::stream)
            .flatMap(role -> caller.first(role).stream()).findFirst().map(this::of);
    }

    /** The part of others' broadcasts that somebody may follow: where he could send himself, and all for the administrator. */
    Optional<Reach> following(Caller caller) {
        return sending(caller).or(() -> caller.has(Role.ADMIN) ? Optional.of(district(null)) : Optional.empty());
    }

    /** Engine groups whose broadcasts are those of the caller's unit. */
    static List<String> sendersOfUnit(Reach reach) {
        return Membership.of(reach.post()).stream().flatMap(post -> switch (reach.kind()) {
            case STREET -> Stream.of(STREET_OFFICE.group(post.unit()), STREET_LEADER.group(post.unit()));
            case DEPARTMENT -> Stream.of(DEPT.group(post.unit()), DEPT_HEAD.group(post.unit()));
            case DISTRICT -> Stream.of(post.group());
        }).toList();
    }

    static boolean isOfEnterprise(Role role) {
        return OF_ENTERPRISES.contains(role);
    }

    private Reach of(Membership post) {
        return switch (post.role().reach()) {
            case STREET -> new Reach(post.group(), Reach.Kind.STREET, concat(OF_ENTERPRISES, OF_STREETS), Set.of(post.unit()), null, Set.of());
            case DEPARTMENT -> new Reach(post.group(), Reach.Kind.DEPARTMENT, concat(OF_ENTERPRISES, OF_DEPARTMENTS), null,
                crossIndustry(post.unit()) ? null : industries.supervisedBy(Set.of(post.unit())), Set.of(post.unit()));
            default -> district(post.group());
        };
    }

    private static Reach district(String post) {
        return new Reach(post, Reach.Kind.DISTRICT, concat(OF_ENTERPRISES, OF_STREETS, OF_DEPARTMENTS), null, null, null);
    }

    private boolean crossIndustry(String department) {
        return departments.find(department).map(Department::crossIndustry).orElse(false);
    }

    @SafeVarargs
    private static List<Role> concat(List<Role>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
