package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the task that an action is about, and keeps it to one action at a time. */
@Component
public class CaseTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CaseReaders readers;
    private final Callers callers;
    private final JdbcClient jdbc;

    CaseTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy RepositoryService repository, CaseReaders readers,
              Callers callers, JdbcClient jdbc) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.readers = readers;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    /** A task that the caller may work on, or has lent out; nobody else acts on it until the transaction ends. */
    public CaseTask workedOnBy(Caller caller, String taskId) {
        boolean visible = tasks.createTaskQuery().taskId(taskId).count() > 0;
        return Optional.of(taskId).filter(id -> visible).filter(this::lock).flatMap(this::find).orElseThrow(Refusal::noTask);
    }

    /** A task of a case that the caller may see. */
    public CaseTask ofCaseSeenBy(Caller caller, String taskId) {
        return Optional.of(taskId).filter(this::lock).flatMap(this::find).filter(task -> isSeen(task, caller)).orElseThrow(Refusal::noTask);
    }

    /** The same to read only. */
    CaseTask seenBy(Caller caller, String taskId) {
        return find(taskId).filter(task -> isSeen(task, caller)).orElseThrow(Refusal::noTask);
    }

    private boolean isSeen(CaseTask task, Caller caller) {
        return tasks.createTaskQuery().taskId(task.id()).count() > 0
            || task.caseNumber() != null && readers.mayRead(task.caseNumber(), caller);
    }

    private boolean lock(String taskId) {
        return !jdbc.sql("select id_ from public.act_ru_task where id_ = ? for update").param(taskId).query().listOfRows().isEmpty();
    }

    /** An open task whoever asks, for the application itself. */
    public Optional<CaseTask> find(String taskId) {
        return callers.asSystem(() -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).map(this::read));
    }

    private CaseTask read(Task task) {
        ProcessInstance instance = task.getProcessInstanceId() == null ? null
            : runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        List<IdentityLink> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).toList();
        return new CaseTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), instance == null ? null : instance.getBusinessKey(),
            instance == null ? null : repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
            task.getProcessDefinitionId(), task.getExecutionId(), task.getAssignee(), task.getOwner(),
            task.getDelegationState() == DelegationState.PENDING, task.getPriority(),
            candidates.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList(),
            candidates.stream().map(IdentityLink::getUserId).filter(Objects::nonNull).sorted().toList());
    }
}
