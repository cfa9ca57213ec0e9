package io.hazardflow.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorization, for lists of many thousand tasks. Whoever may read every task asks without a check of each; for all others the
 * engine checks as ever, but only the tasks of their own and of their posts, which {@link TaskAuthorizations} lets them read.
 */
class QuickAuthorizations extends AuthorizationManager {

    /** The place in the engine's settings where a manager of its own is replaced. */
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
        if (!check.isAuthorizationCheckEnabled()) {
            return;
        }
        if (!mayReadAny()) {
            narrow(query, check);
        } else if (!isSomethingRevoked(check)) {
            check.setAuthorizationCheckEnabled(false);
        }
    }

    private boolean mayReadAny() {
        return isAuthorized(Permissions.READ, Resources.TASK, ANY)
            || isAuthorized(ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, ANY);
    }

    private boolean isSomethingRevoked(AuthorizationCheck check) {
        return getDbEntityManager().selectBoolean("selectRevokeAuthorization",
            Map.of("userId", check.getAuthUserId(), "authGroupIds", check.getAuthGroupIds()));
    }

    private static void narrow(TaskQueryImpl query, AuthorizationCheck check) {
        if (query.getQueries().stream().noneMatch(OwnTasks.class::isInstance)) {
            query.getQueries().add(new OwnTasks(check.getAuthUserId(), check.getAuthGroupIds()));
        }
    }

    /** A further condition that a task must fulfil: claimed by the person, or meant for one of his posts, claimed or not. */
    private static final class OwnTasks extends TaskQueryImpl {

        private OwnTasks(String user, List<String> groups) {
            isOrQueryActive = true;
            taskAssignee(user);
            if (!groups.isEmpty()) {
                taskCandidateGroupIn(groups);
                includeAssignedTasks();
            }
        }
    }
}
