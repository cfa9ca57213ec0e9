package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.form.LeftDrafts;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 转办: the holder gives a task to a colleague of the same post, with what he has written so far. */
@Component
class HandingOver {

    private final CaseTasks tasks;
    private final CaseReaders readers;
    private final TakingRules rules;
    private final TaskRecord record;
    private final LeftDrafts drafts;
    private final TaskService engine;
    private final Callers callers;

    HandingOver(CaseTasks tasks, CaseReaders readers, TakingRules rules, TaskRecord record, LeftDrafts drafts, @Lazy TaskService engine,
                Callers callers) {
        this.tasks = tasks;
        this.readers = readers;
        this.rules = rules;
        this.record = record;
        this.drafts = drafts;
        this.engine = engine;
        this.callers = callers;
    }

    /** Who holds a post of the task and may take it. */
    List<Caller> colleagues(Caller holder, String taskId) {
        CaseTask task = tasks.workedOnBy(holder, taskId);
        return readers.holding(task.groups()).stream().filter(colleague -> !colleague.userId().equals(task.assignee()))
            .filter(colleague -> rules.refusal(task, colleague).isEmpty()).toList();
    }

    @Transactional
    void handOver(Caller holder, String taskId, String to, String reason) {
        CaseTask task = tasks.workedOnBy(holder, taskId);
        Held.require(task, holder);
        String why = Words.checked("reason", "转办原因", reason, 2, 500);
        Caller colleague = readers.account(to).filter(person -> !person.userId().equals(holder.userId()))
            .filter(person -> task.groups().stream().anyMatch(person::isIn))
            .orElseThrow(() -> Refusal.wrong("to", "接办人", "须是同一岗位的另一位在用账号"));
        rules.refusal(task, colleague).ifPresent(rule -> {
            throw Refusal.wrong("to", "接办人", "不能接办：" + rule);
        });
        record.append(task, TaskSteps.HANDED_OVER, holder, TaskRecord.about(colleague, why));
        drafts.passOn(holder.userId(), taskId);
        callers.asSystem(() -> {
            engine.setAssignee(taskId, colleague.userId());
            return null;
        });
    }
}
