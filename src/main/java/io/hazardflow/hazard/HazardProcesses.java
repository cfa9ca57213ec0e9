package io.hazardflow.hazard;

import java.util.Set;

/** The processes in which one hazard is handled: the main one and those that run beside or after it, all under the case's number. */
public final class HazardProcesses {

    public static final Set<String> KEYS = Set.of(HazardProcess.KEY, "rectification-plan", "deadline-ladder", "deadline-extension",
        "order-objection", "emergency-response", "major-hazard-supervision", "business-suspension", "power-cut", "exceptional-ending",
        "official-delay", "look-back", "case-reopening");

    private HazardProcesses() {
    }
}
