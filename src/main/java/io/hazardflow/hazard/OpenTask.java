package io.hazardflow.hazard;

import io.hazardflow.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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

    private static final Set<String> RUNGS = Set.of(HazardProcess.URGE_ENTERPRISE, HazardProcess.URGE_STREET, "urge-district", "decide-listing",
        "notify-interview", "hold-interview", "refer-penalty", "urge-official", "urge-official-above");

    /** Whether it stands beside the main path. */
    public boolean isRung() {
        return RUNGS.contains(step);
    }
}
