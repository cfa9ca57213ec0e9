package io.hazardflow.hazard;

import java.time.Instant;
import java.util.List;

/**
 * A user task that waits for somebody.
 *
 * @param step     element id
 * @param assignee account of who claimed it, null while it is free
 * @param groups   candidate groups
 */
public record OpenTask(String taskId, String step, String name, String caseNumber, String assignee, Instant since, Instant due,
                       int priority, List<String> groups) {

    public boolean isRung() {
        return HazardProcess.URGE_ENTERPRISE.equals(step) || HazardProcess.URGE_STREET.equals(step);
    }
}
