package io.hazardflow.drill.obligation;

import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.registry.EnterpriseProfile;
import java.util.List;
import java.util.Set;

/**
 * A unit as {@code drill-frequency} asks about it, with its plans.
 *
 * @param profile null for units that are no enterprises
 */
record DrilledUnit(DrillUnit unit, String type, EnterpriseProfile profile, List<UnitPlan> plans) {

    static final String SCHOOL = "SCHOOL";
    static final String KINDERGARTEN = "KINDERGARTEN";

    private static final Set<UnitKind> GOV = Set.of(UnitKind.DEPARTMENT, UnitKind.STREET, UnitKind.DISTRICT);

    boolean school() {
        return SCHOOL.equals(type) || KINDERGARTEN.equals(type);
    }

    boolean gov() {
        return GOV.contains(unit.kind());
    }

    boolean highRisk() {
        return profile != null && profile.highRisk();
    }

    boolean crowded() {
        return profile != null && profile.crowded();
    }

    boolean keyFire() {
        return profile != null && profile.keyFire();
    }

    boolean specialEquipment() {
        return profile != null && profile.specialEquipment() != null && profile.specialEquipment() > 0;
    }
}
