package io.hazardflow.access;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Whoever is to do a task may work on it and read its case, also later when the case has moved on: the reviewer still sees what he rejected, and
 * the cards of the Tasklist show number, level and enterprise. The engine removes these permissions with the case.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String assignee) {
        return withCase(super.newTaskAssignee(task, before, assignee), task, assignee, null);
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return withCase(super.newTaskUserIdentityLink(task, userId, type), task, userId, null);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return withCase(super.newTaskGroupIdentityLink(task, groupId, type), task, null, groupId);
    }

    private AuthorizationEntity[] withCase(AuthorizationEntity[] forTask, Task task, String userId, String groupId) {
        String instance = task.getProcessInstanceId();
        if (forTask == null || instance == null || isAboutToBeSaved(userId, groupId, instance)
                || getGrantAuthorization(instance, userId, groupId, Resources.PROCESS_INSTANCE) != null) {
            return forTask;
        }
        AuthorizationEntity forCase = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        if (userId != null) {
            forCase.setUserId(userId);
        } else {
            forCase.setGroupId(groupId);
        }
        forCase.setResource(Resources.PROCESS_INSTANCE);
        forCase.setResourceId(instance);
        forCase.addPermission(Permissions.READ);
        return Stream.concat(Arrays.stream(forTask), Stream.of(forCase)).toArray(AuthorizationEntity[]::new);
    }

    /** Several tasks for the same group may open in one transaction, before any of their permissions can be found in the database. */
    private static boolean isAboutToBeSaved(String userId, String groupId, String instance) {
        return Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(AuthorizationEntity.class).stream()
            .anyMatch(a -> a.getResourceType() == Resources.PROCESS_INSTANCE.resourceType() && instance.equals(a.getResourceId())
                && (userId != null ? userId.equals(a.getUserId()) : groupId.equals(a.getGroupId())));
    }
}
