package io.hazardflow.access.signin;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.PostNames;
import io.hazardflow.access.Role;
import io.hazardflow.access.SignInObligation;
import io.hazardflow.access.UnitNames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, in which roles, and which pages that opens. */
@RestController
class MeController {

    private static final Set<Role> MANAGERS = EnumSet.of(Role.STREET_OFFICE, Role.STREET_LEADER, Role.DEPT, Role.DEPT_HEAD,
        Role.DISTRICT_COORDINATION, Role.DISTRICT_LEADER, Role.SAFETY_COMMITTEE, Role.ADMIN);

    private final Callers callers;
    private final UnitNames units;
    private final PostNames posts;
    private final Units myUnits;
    private final Obligations obligations;

    MeController(Callers callers, UnitNames units, PostNames posts, Units myUnits, Obligations obligations) {
        this.callers = callers;
        this.units = units;
        this.posts = posts;
        this.myUnits = myUnits;
        this.obligations = obligations;
    }

    /**
     * @param roles those of the unit that the person acts for
     * @param units all that he belongs to
     * @param owed  the page that he has to see first, or null
     */
    record Me(String userId, String name, List<MyRole> roles, MyEnterprise enterprise, boolean manager, boolean admin, List<MyUnit> units,
              String owed) {
    }

    /** @param key what {@code PUT /api/account/unit} takes */
    record MyUnit(String key, String label, boolean active) {
    }

    /** @param post the role in its unit, in words (大王庄街道安全办) */
    record MyRole(String group, String role, String label, String post, String unit, String unitName) {
    }

    record MyEnterprise(String id, String name) {
    }

    @GetMapping("/api/me")
    Me me(HttpServletRequest request) {
        Caller caller = callers.required();
        return new Me(caller.userId(), caller.name(), caller.memberships().stream().map(this::role).toList(), enterprise(caller),
            caller.memberships().stream().map(Membership::role).anyMatch(MANAGERS::contains), caller.has(Role.ADMIN),
            Rights.of(request).map(this::units).orElse(List.of()),
            obligations.first(caller.userId(), request).map(SignInObligation.Owed::page).orElse(null));
    }

    private List<MyUnit> units(Rights rights) {
        List<String> keys = Units.keys(rights.all());
        return keys.stream()
            .map(key -> new MyUnit(key, myUnits.label(key, rights.all()), keys.size() == 1 || key.equals(rights.unit()))).toList();
    }

    private MyRole role(Membership m) {
        return new MyRole(m.group(), m.role().key(), m.role().label(), posts.label(m.group()), m.unit(), unitName(m));
    }

    private MyEnterprise enterprise(Caller caller) {
        return caller.memberships().stream().filter(m -> m.role().reach() == Role.Reach.ENTERPRISE && m.unit() != null).findFirst()
            .map(m -> new MyEnterprise(m.unit(), unitName(m))).orElse(null);
    }

    private String unitName(Membership m) {
        return m.unit() == null ? null : units.name(m.role(), m.unit());
    }
}
