package io.hazardflow.registry;

import io.hazardflow.access.Role;
import io.hazardflow.access.UnitNames;
import org.springframework.stereotype.Component;

/** Names units from the registers. */
@Component
class RegistryUnitNames implements UnitNames {

    private final Streets streets;
    private final Departments departments;
    private final Enterprises enterprises;

    RegistryUnitNames(Streets streets, Departments departments, Enterprises enterprises) {
        this.streets = streets;
        this.departments = departments;
        this.enterprises = enterprises;
    }

    @Override
    public String name(Role role, String unit) {
        return switch (role.reach()) {
            case STREET -> streets.name(unit);
            case DEPARTMENT -> departments.name(unit);
            case ENTERPRISE -> enterprises.find(unit).map(Enterprise::name).orElse(unit);
            default -> unit;
        };
    }
}
