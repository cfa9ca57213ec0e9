package io.hazardflow.account.handover;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.account.process.PostHolders;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open tasks that nobody would do any more once a person has left. */
@Component
class LeftTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Callers callers;
    private final PostHolders holders;

    LeftTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, Callers callers, PostHolders holders) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.callers = callers;
        this.holders = holders;
    }

    /** What he has taken, and what waits for posts that he is the last to hold; the most urgent first. */
    List<LeftTask> of(Caller leaver) {
        return callers.asSystem(() -> Stream.concat(
            tasks.createTaskQuery().taskAssignee(leaver.userId()).orderByDueDate().asc().list().stream().map(task -> held(task, leaver)),
            leaver.memberships().stream().map(Membership::group).filter(group -> !holders.isHeldWithout(group, leaver.userId()))
                .flatMap(this::waitingFor)).toList());
    }

    private LeftTask held(Task task, Caller leaver) {
        List<String> candidates = groups(task);
        return left(task, candidates.stream().filter(leaver::isIn).findFirst()
            .or(() -> candidates.stream().findFirst()).orElseGet(() -> homeOf(leaver)), true);
    }

    /** Tasks that another post may do as well are not left behind. */
    private Stream<LeftTask> waitingFor(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group).taskUnassigned().orderByDueDate().asc().list().stream()
            .filter(task -> groups(task).size() == 1).map(task -> left(task, group, false));
    }

    private LeftTask left(Task task, String group, boolean held) {
        ProcessInstance instance = task.getProcessInstanceId() == null ? null : runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return new LeftTask(task.getId(), instance == null ? null : instance.getBusinessKey(), task.getName(),
            task.getDueDate() == null ? null : task.getDueDate().toInstant(), group, held);
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted()
            .toList();
    }

    /** The post that gets a task without a candidate group. */
    private static String homeOf(Caller leaver) {
        return leaver.memberships().stream().map(Membership::group).findFirst().orElse(Role.DISTRICT_COORDINATION.key());
    }
}
