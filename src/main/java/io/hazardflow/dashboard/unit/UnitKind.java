package io.hazardflow.dashboard.unit;

import io.hazardflow.access.Role;
import java.util.List;

/** What kind of unit answers for figures, and which of its posts are told. */
public enum UnitKind {
    DISTRICT("全区", List.of(Role.DISTRICT_COORDINATION, Role.SAFETY_COMMITTEE, Role.DISTRICT_LEADER)),
    STREET("街道", List.of(Role.STREET_OFFICE, Role.STREET_LEADER)),
    DEPARTMENT("部门", List.of(Role.DEPT, Role.DEPT_HEAD));

    private final String label;
    private final List<Role> told;

    UnitKind(String label, List<Role> told) {
        this.label = label;
        this.told = told;
    }

    public String label() {
        return label;
    }

    List<Role> told() {
        return told;
    }
}
