package io.hazardflow.task;

import io.hazardflow.account.LeaverHandover;
import io.hazardflow.ledger.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the questions that somebody who leaves had asked or was asked, before his tasks are handed over. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuestionsOfLeavers implements LeaverHandover {

    private final CaseTasks tasks;
    private final Opinions opinions;
    private final TaskRecord record;
    private final TaskService engine;

    QuestionsOfLeavers(CaseTasks tasks, Opinions opinions, TaskRecord record, @Lazy TaskService engine) {
        this.tasks = tasks;
        this.opinions = opinions;
        this.record = record;
        this.engine = engine;
    }

    @Override
    @Transactional
    public int handOver(String userId, String by, String reason) {
        Stream.concat(pending().taskOwner(userId).list().stream(), pending().taskAssignee(userId).list().stream()).map(Task::getId).distinct()
            .map(tasks::find).flatMap(Optional::stream).forEach(task -> {
                record.append(task, TaskSteps.OPINION_WITHDRAWN, Actor.SYSTEM, Map.of(), List.of());
                if (userId.equals(task.owner())) {
                    opinions.resolve(task);
                } else {
                    opinions.giveBack(task);
                }
            });
        return 0;
    }

    private TaskQuery pending() {
        return engine.createTaskQuery().taskDelegationState(DelegationState.PENDING);
    }
}
