package io.hazardflow.access.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorization, for lists among many thousand tasks (ADR 0020). A list of tasks holds what the caller has claimed, or what is
 * meant for one of his posts, which is what {@link TaskAuthorizations} permits him to read; so these are asked for, instead of asking for
 * all and checking each. Single tasks, and everybody as soon as anything is revoked from him, are checked as ever.
 */
class QuickAuthorizations extends AuthorizationManager {

    private static final CompositePermissionCheck ALL_TASKS = new PermissionCheckBuilder().disjunctive()
        .atomicCheckForResourceId(Resources.TASK, ANY, Permissions.READ)
        .atomicCheckForResourceId(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ_TASK).build();

    /** Where the engine lets one of its managers be replaced. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new QuickAuthorizations();
        }
    }

    /** The engine reads the groups of all authorizations to leave out groups without any; a person has few, so none is left out. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : new ArrayList<>(groups);
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        check.setRevokeAuthorizationCheckEnabled(true);
        if (!check.isAuthorizationCheckEnabled() || isAboutOneCase(query) || isAnythingRevokedFrom(check)) {
            return;
        }
        if (!isAboutHimself(query.getQueries().get(0), check.getAuthUserId()) && !isAuthorized(ALL_TASKS)) {
            if (check.getAuthGroupIds().isEmpty()) {
                return;
            }
            query.getQueries().removeIf(ForPosts.class::isInstance);
            query.getQueries().add(new ForPosts(check.getAuthGroupIds()));
        }
        check.setAuthorizationCheckEnabled(false);
    }

    /** The variables on the cards: checked for the tasks shown, row by row behind all other conditions, and not joined. */
    @Override
    public void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        query.getAuthCheck().setRevokeAuthorizationCheckEnabled(true);
    }

    /** What somebody holds, lent out, or is named for as a candidate, he may read by {@link TaskAuthorizations}. */
    private static boolean isAboutHimself(TaskQueryImpl query, String userId) {
        return userId.equals(query.getAssignee()) || userId.equals(query.getInvolvedUser());
    }

    private static boolean isAboutOneCase(TaskQueryImpl query) {
        return query.getTaskId() != null || query.getProcessInstanceId() != null || query.getProcessInstanceBusinessKey() != null;
    }

    private boolean isAnythingRevokedFrom(AuthorizationCheck check) {
        return getDbEntityManager().selectBoolean("selectRevokeAuthorization",
            Map.of("userId", check.getAuthUserId(), "authGroupIds", check.getAuthGroupIds()));
    }

    /** One more condition on every task of a query: meant for one of these posts, claimed or not. */
    private static final class ForPosts extends TaskQueryImpl {

        private ForPosts(List<String> groups) {
            taskCandidateGroupIn(groups);
            includeAssignedTasks();
        }
    }
}
