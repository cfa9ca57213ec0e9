package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;

/** Where a hazard comes from (domain C.1). */
public enum HazardSource {
    ENT_SELF("企业自查"),
    ENT_STAFF("员工上报"),
    GRID("网格巡查"),
    INSPECT("执法检查"),
    CAMPAIGN("专项整治"),
    RANDOM("双随机"),
    LOOKBACK("回头看"),
    TIP("群众举报"),
    IOT("监测报警"),
    DRILL("演练整改项"),
    EXPERT("专家检查"),
    LEADER("包保检查"),
    TRANSFER("上级交办、部门移送"),
    ACCIDENT("事故类比");

    private final String label;

    HazardSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether who reported is kept from the enterprise and from all who need not know. */
    public boolean protectsReporter() {
        return this == ENT_STAFF || this == TIP;
    }

    /** Found by an inspection under the law, so that certified officers order and review, two by two (domain C.1, steps 5 and 14). */
    public boolean isInspection() {
        return this == INSPECT || this == CAMPAIGN || this == RANDOM;
    }

    /** The source that follows from who reports; nobody picks it by hand. */
    public static HazardSource of(Caller reporter) {
        return reporter.memberships().stream().map(Membership::role).map(HazardSource::of).min(Enum::compareTo).orElse(TRANSFER);
    }

    private static HazardSource of(Role role) {
        return switch (role) {
            case ENTERPRISE_HEAD, ENTERPRISE_SAFETY -> ENT_SELF;
            case ENTERPRISE_STAFF -> ENT_STAFF;
            case GRID, COMMUNITY, STREET_OFFICE, STREET_LEADER -> GRID;
            case LAW -> INSPECT;
            case TIP_DESK -> TIP;
            case MACHINE -> IOT;
            case EXPERT -> EXPERT;
            case DISTRICT_LEADER -> LEADER;
            case DEPT, DEPT_HEAD, DISTRICT_COORDINATION, SAFETY_COMMITTEE, ADMIN -> TRANSFER;
        };
    }
}
