package io.hazardflow.dashboard.area;

import io.hazardflow.access.Caller;
import io.hazardflow.access.DataScope;
import io.hazardflow.access.Role;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.indicator.Countable;
import org.springframework.stereotype.Component;

/** People of the register who hold a post of a street or department and are at work, {@code hazardflow.person p}; shown without their names. */
@Component
class OfficialCountable {

    private static final String PEOPLE = "hazardflow.person p left join hazardflow.account a on a.user_id = p.account";

    private final Countable ofStreets = countable("p.street", null);
    private final Countable ofDepartments = countable(null, "p.department");

    private static Countable countable(String street, String department) {
        return new Countable(PEOPLE, OfficialCountable::within, street, department, null, null, "p.id", "coalesce('网格 ' || p.grid, p.id)", "p.role",
            role -> Role.byKey(role).map(Role::label).orElse(role), Countable.NO_PAGE);
    }

    Countable ofStreets() {
        return ofStreets;
    }

    Countable ofDepartments() {
        return ofDepartments;
    }

    /** Those who hold the post and whose account, where they have one, is open. */
    static String atWork(Role role) {
        return "p.role = '" + role.key() + "' and p.active and a.disabled_since is null";
    }

    private static ScopeCondition within(Caller caller) {
        DataScope scope = caller.scope();
        return scope.all() ? ScopeCondition.ALL : ScopeCondition.anyOf().among("p.street", "scopeStreets", scope.streets())
            .among("p.department", "scopeDepartments", scope.departments()).build();
    }
}
