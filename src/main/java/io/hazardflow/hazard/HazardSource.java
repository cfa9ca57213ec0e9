package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import java.util.List;

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

    /** Whether it came on a paper with a number of its own. */
    public boolean hasParentKey() {
        return this == TRANSFER || this == TIP;
    }

    /** The sources that somebody may report under; for most people it is one, which follows from who they are. */
    public static List<HazardSource> choices(Caller reporter) {
        List<HazardSource> choices = reporter.memberships().stream().map(Membership::role).map(HazardSource::choices).flatMap(List::stream)
            .distinct().toList();
        return choices.isEmpty() ? List.of(TRANSFER) : choices;
    }

    /** The source of a report that names none. */
    public static HazardSource of(Caller reporter) {
        return reporter.memberships().stream().map(Membership::role).map(role -> choices(role).get(0)).min(Enum::compareTo).orElse(TRANSFER);
    }

    /** The usual one first. What alarms, campaigns, drills and look-backs bring comes by message and is nobody's to choose. */
    private static List<HazardSource> choices(Role role) {
        return switch (role) {
            case ENTERPRISE_HEAD, ENTERPRISE_SAFETY -> List.of(ENT_SELF);
            case ENTERPRISE_STAFF -> List.of(ENT_STAFF);
            case GRID, COMMUNITY -> List.of(GRID);
            case STREET_OFFICE, STREET_LEADER -> List.of(GRID, TIP, TRANSFER);
            case LAW -> List.of(INSPECT, RANDOM, ACCIDENT);
            case TIP_DESK -> List.of(TIP);
            case EXPERT -> List.of(EXPERT);
            case DISTRICT_LEADER -> List.of(LEADER);
            case MACHINE -> List.of(IOT);
            case DEPT, DEPT_HEAD -> List.of(TRANSFER, INSPECT, ACCIDENT);
            case DISTRICT_COORDINATION, SAFETY_COMMITTEE -> List.of(TRANSFER, LEADER, EXPERT, ACCIDENT);
            case ADMIN -> List.of(TRANSFER);
        };
    }
}
