package io.hazardflow.access.engine;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.access.Role;
import io.hazardflow.access.StandIns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Whoever is to do a task may work on it and read its case, also later when the case has moved on: the reviewer still sees what he
 * rejected, and the cards of the Tasklist show number, level and enterprise. The engine removes these permissions with the
 * case and its history.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

    private static final String BEING_CREATED = "Init";

    private final ObjectProvider<ClaimRule> rules;
    private final ObjectProvider<StandIns> standIns;
    private final Callers callers;

    TaskAuthorizations(ObjectProvider<ClaimRule> rules, ObjectProvider<StandIns> standIns, Callers callers) {
        this.rules = rules;
        this.standIns = standIns;
        this.callers = callers;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String assignee) {
        boolean asked = task.getDelegationState() == DelegationState.PENDING;
        if (asked && Context.getCommandContext().getAuthentication() != null) {
            throw new BadUserRequestException("任务正在征求意见，答复或收回后再变动");
        }
        refuseHandingOver(task, before, assignee);
        if (assignee != null && !asked) {
            Caller taker = callers.byId(assignee);
            refuseOutsider(task, taker);
            refuseByRule(task, taker);
            standIns.stream().flatMap(kind -> kind.of(task.getId(), assignee, isForPostOf(task, taker)).stream())
                .filter(standIn -> !standIn.over()).forEach(standIn -> refuseByRule(task, standIn.person()));
        }
        AuthorizationEntity[] forTask = super.newTaskAssignee(task, before, assignee);
        if (forTask != null) {
            Arrays.stream(forTask).forEach(mayGiveBack -> mayGiveBack.addPermission(Permissions.TASK_ASSIGN));
        }
        return withCase(forTask, task, assignee, null);
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return withCase(super.newTaskUserIdentityLink(task, userId, type), task, userId, null);
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return withCase(super.newTaskGroupIdentityLink(task, groupId, type), task, null, groupId);
    }

    /** The case's own history permission covers its tasks. */
    @Override
    protected boolean isHistoricInstancePermissionsEnabled() {
        return false;
    }

    /** Claiming is for oneself: whoever gets a task may read its case. Only an administrator takes a task away or gives it. */
    private static void refuseHandingOver(Task task, String before, String assignee) {
        Authentication caller = Context.getCommandContext().getAuthentication();
        boolean atItsCreation = BEING_CREATED.equals(task.getTaskState());
        if (caller == null || atItsCreation || caller.getGroupIds() != null && caller.getGroupIds().contains(Role.ADMIN.key())) {
            return;
        }
        String userId = caller.getUserId();
        if (before != null && !before.equals(userId) || assignee != null && !assignee.equals(userId)) {
            throw new BadUserRequestException("任务只能由本人领取或退回");
        }
    }

    /** Whoever gives the task, its posts stay: nobody else gets to see the case. */
    private static void refuseOutsider(Task task, Caller taker) {
        boolean named = ((TaskEntity) task).getCandidates().stream().anyMatch(candidate -> taker.userId().equals(candidate.getUserId()));
        if (Context.getCommandContext().getAuthentication() != null && !named && !isForPostOf(task, taker)) {
            throw new BadUserRequestException("任务只能交给其岗位的人员办理");
        }
    }

    private static boolean isForPostOf(Task task, Caller taker) {
        Set<String> posts = ((TaskEntity) task).getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
            .collect(Collectors.toSet());
        return posts.isEmpty() || posts.stream().anyMatch(taker::isIn);
    }

    /** Whoever gives the task: also an administrator hands it to nobody whom a rule keeps from it. */
    private void refuseByRule(Task task, Caller taker) {
        if (task.getTaskDefinitionKey() == null) {
            return;
        }
        rules.orderedStream().map(rule -> rule.refusal(task, taker)).flatMap(Optional::stream).findFirst().ifPresent(reason -> {
            throw new BadUserRequestException(reason);
        });
    }

    private AuthorizationEntity[] withCase(AuthorizationEntity[] forTask, Task task, String userId, String groupId) {
        if (forTask == null || task.getProcessInstanceId() == null) {
            return forTask;
        }
        List<AuthorizationEntity> all = new ArrayList<>(List.of(forTask));
        if (isMissing(Resources.PROCESS_INSTANCE, task, userId, groupId)) {
            all.add(reading(Resources.PROCESS_INSTANCE, task, userId, groupId));
        }
        if (isMissing(Resources.HISTORIC_PROCESS_INSTANCE, task, userId, groupId)) {
            AuthorizationEntity history = reading(Resources.HISTORIC_PROCESS_INSTANCE, task, userId, groupId);
            provideRemovalTime(history, task);
            all.add(history);
        }
        return all.toArray(AuthorizationEntity[]::new);
    }

    private static AuthorizationEntity reading(Resource resource, Task task, String userId, String groupId) {
        AuthorizationEntity authorization = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        if (userId != null) {
            authorization.setUserId(userId);
        } else {
            authorization.setGroupId(groupId);
        }
        authorization.setResource(resource);
        authorization.setResourceId(task.getProcessInstanceId());
        authorization.addPermission(resource == Resources.PROCESS_INSTANCE ? Permissions.READ : HistoricProcessInstancePermissions.READ);
        return authorization;
    }

    /** Several tasks for the same group may open in one transaction, before any of their permissions can be found in the database. */
    private boolean isMissing(Resource resource, Task task, String userId, String groupId) {
        String instance = task.getProcessInstanceId();
        boolean aboutToBeSaved = Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(AuthorizationEntity.class)
            .stream()
            .anyMatch(a -> a.getResourceType() == resource.resourceType() && instance.equals(a.getResourceId())
                && (userId != null ? userId.equals(a.getUserId()) : groupId.equals(a.getGroupId())));
        return !aboutToBeSaved && getGrantAuthorization(instance, userId, groupId, resource) == null;
    }
}
