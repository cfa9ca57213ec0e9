package io.hazardflow.hazard;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A user task that waits for somebody.
 *
 * @param step     element id
 * @param assignee account of who claimed it, null while it is free
 * @param groups   candidate groups
 */
public record OpenTask(String taskId, String step, String name, String caseNumber, String assignee, Instant since, Instant due,
                       int priority, List<String> groups) {

    private static final Set<String> RUNGS = Set.of(HazardProcess.URGE_ENTERPRISE, HazardProcess.URGE_STREET, "urge-district", "decide-listing",
        "hold-interview", "refer-penalty", "urge-official", "urge-official-above");

    /** Whether it stands beside the main path. */
    public boolean isRung() {
        return RUNGS.contains(step);
    }
}
