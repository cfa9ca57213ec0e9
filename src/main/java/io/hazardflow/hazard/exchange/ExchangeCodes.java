package io.hazardflow.hazard.exchange;

import static java.util.Map.entry;

import io.hazardflow.access.Membership;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.SubGrade;
import java.util.Map;
import java.util.Set;

/** Our words in the codes of the national interface (危险化学品双重预防机制数字化 data exchange, domain D2). */
final class ExchangeCodes {

    /** Cases that turned out to be none, or somebody else's, are not exchanged. */
    static final Set<HazardState> LEFT_OUT = Set.of(HazardState.MERGED, HazardState.INVALID, HazardState.TRANSFERRED, HazardState.CANCELLED);

    static final int SAFETY = 1;
    static final int PROCESS = 2;
    static final int ELECTRICITY = 3;
    static final int FIRE = 5;
    static final int LAYOUT = 6;
    static final int EQUIPMENT = 7;
    static final int OTHER_KIND = 8;

    private static final Map<String, Integer> KINDS = Map.ofEntries(
        entry("JC01", SAFETY), entry("JC02", SAFETY), entry("JC03", SAFETY), entry("JC04", SAFETY), entry("JC05", SAFETY),
        entry("JC06", SAFETY), entry("JC07", SAFETY), entry("JC08", SAFETY), entry("JC09", SAFETY), entry("JC10", EQUIPMENT),
        entry("JC11", OTHER_KIND), entry("JC12", SAFETY), entry("JC13", OTHER_KIND), entry("XC01", EQUIPMENT), entry("XC02", PROCESS),
        entry("XC03", LAYOUT), entry("XC04", SAFETY), entry("XC05", FIRE), entry("XC06", ELECTRICITY), entry("XC07", OTHER_KIND),
        entry("XC08", SAFETY), entry("XC09", EQUIPMENT), entry("XC10", SAFETY), entry("XC11", OTHER_KIND));

    private ExchangeCodes() {
    }

    /** 0 general, 1 major; an unverified hazard counts as general. */
    static int dangerLevel(Level level) {
        return level == Level.MAJOR ? 1 : 0;
    }

    /**
     * 1 daily, 2 comprehensive, 3 by profession, 4 seasonal, 5 before holidays, 6 analogy to an accident, 7 before resuming work, 8 outside
     * experts, 9 failed controls, 10 other. What kind of check an enterprise or inspector made beyond that is not recorded, so 4, 5 and 7
     * do not come up.
     */
    static int dangerSrc(HazardSource source) {
        return switch (source) {
            case ENT_SELF, ENT_STAFF, GRID -> 1;
            case INSPECT, RANDOM, LEADER -> 2;
            case CAMPAIGN -> 3;
            case ACCIDENT -> 6;
            case EXPERT -> 8;
            case IOT, LOOKBACK -> 9;
            case TIP, DRILL, TRANSFER -> 10;
        };
    }

    /** 0 fixed on the spot, 1 within a deadline. */
    static int dangerManageType(SubGrade grade) {
        return grade == SubGrade.G0 ? 0 : 1;
    }

    /**
     * 1 safety, 2 process, 3 electricity, 4 instruments, 5 fire, 6 layout, 7 equipment, 8 other. The 24 national categories know no
     * instruments, so 4 does not come up; a hazard without a category is 8.
     */
    static int hazardDangerType(String category) {
        return category == null ? OTHER_KIND : KINDS.getOrDefault(category, OTHER_KIND);
    }

    /** −1 found, 0 being rectified, 1 to be accepted, 9 accepted. */
    static int dangerState(HazardState state) {
        return switch (state) {
            case REPORTED, TRIAGED -> -1;
            case ASSIGNED, RECTIFYING, REJECTED -> 0;
            case ON_SITE_FIXED, FEEDBACK_SUBMITTED, REVIEWING -> 1;
            case REVIEW_PASSED, CLOSED, SHUT_DOWN -> 9;
            case MERGED, INVALID, TRANSFERRED, CANCELLED -> throw new IllegalArgumentException("not exchanged: " + state);
        };
    }

    /** Who registered it: 1 the enterprise's head, 2 its safety officer (technical), 3 a worker (operating), 0 anybody else. */
    static int hazardCategory(String reporterRole) {
        return Membership.of(reporterRole == null ? "" : reporterRole).map(membership -> switch (membership.role()) {
            case ENTERPRISE_HEAD -> 1;
            case ENTERPRISE_SAFETY -> 2;
            case ENTERPRISE_STAFF -> 3;
            default -> 0;
        }).orElse(0);
    }
}
