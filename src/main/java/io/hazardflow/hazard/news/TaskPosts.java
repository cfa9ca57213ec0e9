package io.hazardflow.hazard.news;

import io.hazardflow.access.Callers;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who has to do with the task that an action was about. */
@Component
class TaskPosts {

    private static final String TASK = "task";

    private final TaskService tasks;
    private final HistoryService history;
    private final Callers callers;

    TaskPosts(@Lazy TaskService tasks, @Lazy HistoryService history, Callers callers) {
        this.tasks = tasks;
        this.history = history;
        this.callers = callers;
    }

    /** Candidate groups; of a task that is over, those that it had in the end. */
    List<String> of(News news) {
        return news.said(TASK).map(task -> callers.asSystem(() -> open(task).isPresent() ? now(task) : before(task))).orElse(List.of());
    }

    /** Account that holds the task; empty when nobody does, or when it is over. */
    Optional<String> holder(News news) {
        return news.said(TASK).flatMap(task -> callers.asSystem(() -> open(task))).map(Task::getAssignee);
    }

    private Optional<Task> open(String task) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult());
    }

    private List<String> now(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null).map(IdentityLink::getGroupId).toList();
    }

    private List<String> before(String task) {
        return history.createHistoricIdentityLinkLogQuery().taskId(task).type(IdentityLinkType.CANDIDATE).operationType("add").list().stream()
            .map(HistoricIdentityLinkLog::getGroupId).filter(group -> group != null).distinct().toList();
    }
}
