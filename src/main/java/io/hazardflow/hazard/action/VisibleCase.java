package io.hazardflow.hazard.action;

import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.task.Refusal;
import org.springframework.stereotype.Component;

/** The case that a call is about. Outside the caller's scope it does not exist. */
@Component
class VisibleCase {

    private final HazardCases cases;

    VisibleCase(HazardCases cases) {
        this.cases = cases;
    }

    HazardCase of(String number, Caller caller) {
        return cases.find(number, caller).orElseThrow(() -> Refusal.noCase(number));
    }
}
