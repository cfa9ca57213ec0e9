package io.hazardflow.hazard.legacy;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How far a case of the old ledger had come, and with what it goes on here. */
enum LegacyState {
    TO_VERIFY("待核实", HazardState.REPORTED, HazardProcess.REGISTER_HAZARD, "受理核实"),
    TO_ASSIGN("待分派", HazardState.TRIAGED, HazardProcess.FIND_AUTHORITY, "分派整改（G0 为即查即改）"),
    RECTIFYING("整改中", HazardState.RECTIFYING, HazardProcess.PLAN_NEEDED,
        "整改反馈（G3 和重大隐患先报整改方案）"),
    TO_REVIEW("待复查", HazardState.FEEDBACK_SUBMITTED, HazardProcess.CHOOSE_REVIEWER, "整改复查"),
    CLOSED("已销号", HazardState.CLOSED, null, "只入台账，不再办理");

    private final String label;
    private final HazardState state;
    private final String startBefore;
    private final String goesOn;

    LegacyState(String label, HazardState state, String startBefore, String goesOn) {
        this.label = label;
        this.state = state;
        this.startBefore = startBefore;
        this.goesOn = goesOn;
    }

    String label() {
        return label;
    }

    HazardState state() {
        return state;
    }

    /** Element of the model that comes next; null for a closed case. */
    String startBefore() {
        return startBefore;
    }

    /** What comes next, in words. */
    String goesOn() {
        return goesOn;
    }

    boolean verified() {
        return this != TO_VERIFY;
    }

    boolean ordered() {
        return this == RECTIFYING || this == TO_REVIEW;
    }

    static Map<String, String> labels() {
        return Arrays.stream(values()).collect(Collectors.toMap(Enum::name, LegacyState::label, (one, two) -> one, LinkedHashMap::new));
    }
}
