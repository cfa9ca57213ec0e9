package io.hazardflow.duty;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.access.Role.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit with rosters of its own: a street, a department, an enterprise, or the offices of the district.
 *
 * @param code street code, department code or enterprise number; null for the district
 */
record DutyUnit(Kind kind, String code) {

    /** What kinds of unit there are: their posts, who enters the shifts, and who answers for the roster. */
    enum Kind {
        STREET(List.of(Role.STREET_OFFICE, Role.GRID, Role.COMMUNITY, Role.STREET_LEADER), List.of(Role.STREET_OFFICE, Role.STREET_LEADER)),
        DEPARTMENT(List.of(Role.LAW, Role.DEPT, Role.DEPT_HEAD), List.of(Role.DEPT, Role.DEPT_HEAD)),
        DISTRICT(List.of(Role.DISTRICT_COORDINATION, Role.SAFETY_COMMITTEE, Role.DISTRICT_LEADER, Role.TIP_DESK),
            List.of(Role.DISTRICT_COORDINATION)),
        ENTERPRISE(List.of(Role.ENTERPRISE_SAFETY, Role.ENTERPRISE_HEAD), List.of(Role.ENTERPRISE_SAFETY, Role.ENTERPRISE_HEAD));

        private final List<Role> posts;
        private final List<Role> keepers;

        Kind(List<Role> posts, List<Role> keepers) {
            this.posts = posts;
            this.keepers = keepers;
        }
    }

    /** Head of the department that the district's coordination belongs to. */
    private static final String LEADER_OF_THE_DISTRICT = Role.DEPT_HEAD.group("yjj");

    static Optional<DutyUnit> ofPost(String group) {
        return Membership.of(group == null ? "" : group).flatMap(post -> kindOf(post.role())
            .filter(kind -> (post.unit() == null) == (kind == Kind.DISTRICT)).map(kind -> new DutyUnit(kind, post.unit())));
    }

    /** Reads {@link #key()}. */
    static Optional<DutyUnit> ofKey(String key) {
        return Arrays.stream(Kind.values()).filter(kind -> kind == Kind.DISTRICT ? prefix(kind).equals(key) : key.startsWith(prefix(kind) + ":"))
            .map(kind -> new DutyUnit(kind, kind == Kind.DISTRICT ? null : key.substring(prefix(kind).length() + 1))).findFirst();
    }

    /** The units that a person belongs to, the first post's first. */
    static List<DutyUnit> of(Caller person) {
        return person.memberships().stream().flatMap(post -> ofPost(post.group()).stream()).distinct().toList();
    }

    /** As it stands in addresses: {@code street:001}, {@code department:yjj}, {@code district}. */
    String key() {
        return code == null ? prefix(kind) : prefix(kind) + ":" + code;
    }

    List<String> posts() {
        return kind.posts.stream().map(this::group).toList();
    }

    /** Engine groups that are told of a gap: the unit's leader and those who enter the shifts. */
    List<String> answerable() {
        String leader = switch (kind) {
            case STREET -> Role.STREET_LEADER.group(code);
            case DEPARTMENT -> Role.DEPT_HEAD.group(code);
            case DISTRICT -> LEADER_OF_THE_DISTRICT;
            case ENTERPRISE -> Role.ENTERPRISE_HEAD.group(code);
        };
        return Stream.of(leader, group(kind.keepers.get(0))).toList();
    }

    boolean isKeptBy(Caller caller) {
        return kind.keepers.stream().map(this::group).anyMatch(caller::isIn);
    }

    /** Danger knows no borders: officials see the rosters of all offices, an enterprise only its own. */
    boolean isSeenBy(Caller caller) {
        return kind == Kind.ENTERPRISE ? of(caller).contains(this) : isOfficial(caller);
    }

    static boolean isOfficial(Caller caller) {
        return caller.memberships().stream().map(Membership::role)
            .anyMatch(role -> role == Role.ADMIN || kindOf(role).filter(kind -> kind != Kind.ENTERPRISE).isPresent());
    }

    private String group(Role role) {
        return code == null ? role.key() : role.group(code);
    }

    private static Optional<Kind> kindOf(Role role) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.posts.contains(role)
            || role.reach() == Reach.ENTERPRISE && kind == Kind.ENTERPRISE).findFirst();
    }

    private static String prefix(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
