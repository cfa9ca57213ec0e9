package io.hazardflow.dashboard.clock;

import io.hazardflow.access.Membership;
import java.util.Optional;

/** Who has a case while time passes. */
public enum Party {
    ENTERPRISE("企业"),
    STREET("街道"),
    DEPARTMENT("部门"),
    DISTRICT("区级"),
    /** Nobody may go on before a legal period is over, such as the 24 hours before a power cut. */
    LAW("法定等待"),
    /** Nobody has it: between two steps, or before the product knew of the case. */
    SYSTEM("系统");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    /** Name on the screen. */
    public String label() {
        return label;
    }

    /** Column of {@code case_clock}. */
    String column() {
        return name().toLowerCase();
    }

    /** Whose an engine group is; empty for groups of no party, such as experts. */
    static Optional<Party> of(String group) {
        return Optional.ofNullable(group).flatMap(Membership::of).flatMap(membership -> switch (membership.role().reach()) {
            case ENTERPRISE -> Optional.of(ENTERPRISE);
            case STREET -> Optional.of(STREET);
            case DEPARTMENT -> Optional.of(DEPARTMENT);
            case DISTRICT -> Optional.of(DISTRICT);
            case NONE -> Optional.empty();
        });
    }
}
