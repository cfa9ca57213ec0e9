package io.hazardflow.task;

import io.hazardflow.access.Caller;
import java.util.List;

/**
 * An open task with what an action has to know of it.
 *
 * @param step         element id
 * @param caseNumber   business key, null for a task of no case
 * @param assignee     account that holds it, null while it is free
 * @param owner        account that asked an opinion and gets the task back
 * @param asked        whether an opinion is being asked, so that the assignee gives it and nothing else
 * @param groups       candidate groups
 * @param users        candidate users
 */
public record CaseTask(String id, String step, String name, String caseNumber, String processKey, String definitionId, String executionId,
                String assignee, String owner, boolean asked, int priority, List<String> groups, List<String> users) {

    public boolean isHeldBy(Caller caller) {
        return caller.userId().equals(assignee) && !asked;
    }

    boolean isLentBy(Caller caller) {
        return asked && caller.userId().equals(owner);
    }

    public boolean isForPostOf(Caller caller) {
        return groups.stream().anyMatch(caller::isIn) || users.contains(caller.userId());
    }
}
