package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 退回补正: the holder of a task sends the case back to the step before, where the model has a way for it. */
@Component
public class SendingBack {

    private final CaseTasks tasks;
    private final StepsBack ways;
    private final TaskRecord record;
    private final RuntimeService runtime;
    private final Callers callers;

    SendingBack(CaseTasks tasks, StepsBack ways, TaskRecord record, @Lazy RuntimeService runtime, Callers callers) {
        this.tasks = tasks;
        this.ways = ways;
        this.record = record;
        this.runtime = runtime;
        this.callers = callers;
    }

    @Transactional
    void sendBack(Caller holder, String taskId, String reason) {
        CaseTask task = tasks.workedOnBy(holder, taskId);
        Held.require(task, holder);
        if (ways.from(task.definitionId(), task.step()).isEmpty()) {
            throw Refusal.now("「" + task.name() + "」没有可退回的上一步");
        }
        String why = Words.checked("reason", "退回原因", reason, 2, 500);
        record.append(task, TaskSteps.SENT_BACK, holder, Map.of(TaskSteps.TEXT, why));
        back(task.executionId());
    }

    private void back(String executionId) {
        callers.asSystem(() -> {
            runtime.messageEventReceived(StepsBack.MESSAGE, executionId);
            return null;
        });
    }

    /** Takes an open task back for whoever had sent the case there; whether he may is for the caller to know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Caller sender, String taskId, String reason) {
        CaseTask task = tasks.ofCaseSeenBy(sender, taskId);
        if (task.assignee() != null) {
            throw Refusal.now("下一步「" + task.name() + "」已被领取，不能撤回");
        }
        if (ways.from(task.definitionId(), task.step()).isEmpty()) {
            throw Refusal.now("从「" + task.name() + "」不能撤回");
        }
        String why = Words.checked("reason", "撤回原因", reason, 2, 500);
        record.append(task, TaskSteps.WITHDRAWN, sender, Map.of(TaskSteps.TEXT, why));
        back(task.executionId());
    }
}
