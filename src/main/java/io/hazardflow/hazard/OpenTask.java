package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import java.time.Instant;
import java.util.List;

/**
 * A user task that waits for somebody.
 *
 * @param step     element id
 * @param assignee account of who claimed it, null while it is free
 * @param groups   candidate groups
 * @param users    candidate users: who stands in for somebody absent
 * @param owner    account that lent it out for an opinion, null otherwise
 * @param absent   absent person in whose place the reader has it or may take it over, null where he has it by his own post
 */
public record OpenTask(String taskId, String step, String name, String caseNumber, String assignee, Instant since, Instant due,
                       int priority, List<String> groups, List<String> users, String owner, String absent) {

    public boolean isFor(Caller caller) {
        return groups.stream().anyMatch(caller::isIn) || users.contains(caller.userId());
    }

    public boolean isRung() {
        return HazardProcess.URGE_ENTERPRISE.equals(step) || HazardProcess.URGE_STREET.equals(step);
    }
}
