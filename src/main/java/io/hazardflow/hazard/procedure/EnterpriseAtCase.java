package io.hazardflow.hazard.procedure;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What an enterprise has of a case in the engine: its posts' tasks, and the rights that came with them. */
@Component
public class EnterpriseAtCase {

    private final TaskService tasks;
    private final HistoryService history;
    private final AuthorizationService authorizations;
    private final Callers callers;

    EnterpriseAtCase(@Lazy TaskService tasks, @Lazy HistoryService history, @Lazy AuthorizationService authorizations, Callers callers) {
        this.tasks = tasks;
        this.history = history;
        this.authorizations = authorizations;
        this.callers = callers;
    }

    /** The open tasks of one enterprise's posts go to the same posts of another, which nobody has claimed yet. */
    public void handOver(String caseNumber, String from, String to) {
        callers.asSystem(() -> {
            for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list()) {
                List<Membership> posts = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull).map(Membership::of).flatMap(Optional::stream).filter(post -> isOf(post, from)).toList();
                if (!posts.isEmpty() && task.getAssignee() != null && belongsTo(task.getAssignee(), from)) {
                    tasks.setAssignee(task.getId(), null);
                }
                posts.forEach(post -> {
                    tasks.deleteCandidateGroup(task.getId(), post.group());
                    tasks.addCandidateGroup(task.getId(), post.role().group(to));
                });
            }
            return null;
        });
        forget(caseNumber, from);
    }

    /** Nobody of the enterprise reads the case through the engine any more. */
    public void forget(String caseNumber, String enterprise) {
        callers.asSystem(() -> {
            List<String> instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(HistoricProcessInstance::getId).toList();
            List<String> open = tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream().map(Task::getId).toList();
            Stream.of(on(Resources.PROCESS_INSTANCE, instances), on(Resources.HISTORIC_PROCESS_INSTANCE, instances), on(Resources.TASK,
                open))
                .flatMap(List::stream).filter(right -> isOf(right, enterprise)).map(Authorization::getId).toList()
                .forEach(authorizations::deleteAuthorization);
            return null;
        });
    }

    private List<Authorization> on(Resource resource, List<String> ids) {
        return ids.stream().flatMap(id -> authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id)
            .list().stream()).toList();
    }

    private boolean isOf(Authorization right, String enterprise) {
        return right.getGroupId() != null
            ? Membership.of(right.getGroupId()).filter(post -> isOf(post, enterprise)).isPresent()
            : right.getUserId() != null && belongsTo(right.getUserId(), enterprise);
    }

    private boolean belongsTo(String user, String enterprise) {
        return callers.byId(user).memberships().stream().anyMatch(post -> isOf(post, enterprise));
    }

    private static boolean isOf(Membership post, String enterprise) {
        return post.role().reach() == Role.Reach.ENTERPRISE && enterprise.equals(post.unit());
    }
}
