package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办: somebody who sees the case asks the holder of a task to hurry, once a day; the task moves up in the lists. */
@Component
class Urging {

    private static final int HIGHEST = 95;
    private static final int STEP = 5;

    private final CaseTasks tasks;
    private final Urgings urgings;
    private final TaskRecord record;
    private final TaskService engine;
    private final Callers callers;

    Urging(CaseTasks tasks, Urgings urgings, TaskRecord record, @Lazy TaskService engine, Callers callers) {
        this.tasks = tasks;
        this.urgings = urgings;
        this.record = record;
        this.engine = engine;
        this.callers = callers;
    }

    @Transactional
    void urge(Caller caller, String taskId, String note) {
        CaseTask task = tasks.ofCaseSeenBy(caller, taskId);
        refusal(task, caller).ifPresent(reason -> {
            throw Refusal.now(reason);
        });
        String text = Words.checked("note", "催办内容", note, 2, 300);
        record.append(task, TaskSteps.URGED, caller, Map.of(TaskSteps.TEXT, text));
        callers.asSystem(() -> {
            engine.setPriority(taskId, Math.max(task.priority(), Math.min(HIGHEST, task.priority() + STEP)));
            return null;
        });
    }

    Optional<String> refusal(CaseTask task, Caller caller) {
        if (task.caseNumber() == null) {
            return Optional.of("该任务不属于任何案件");
        }
        if (caller.userId().equals(task.assignee()) || task.assignee() == null && task.isForPostOf(caller)) {
            return Optional.of("任务由您自己办理，不用催办");
        }
        return urgings.urgedToday(task.id(), caller.userId()) ? Optional.of("同一任务每人每天只能催办一次，您今天已催办") : Optional.empty();
    }
}
