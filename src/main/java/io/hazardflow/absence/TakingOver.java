package io.hazardflow.absence;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.form.LeftDrafts;
import io.hazardflow.form.SubstituteBasis;
import io.hazardflow.task.CaseTask;
import io.hazardflow.task.CaseTasks;
import io.hazardflow.task.Refusal;
import io.hazardflow.task.TakingRules;
import io.hazardflow.task.TaskRecord;
import io.hazardflow.task.TaskSteps;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 代办接手: the substitute takes a task over that the absent person holds. Both must be allowed to do it. */
@Component
class TakingOver {

    private final StandInTable standIns;
    private final Substitutes substitutes;
    private final CaseTasks tasks;
    private final TakingRules rules;
    private final TaskRecord record;
    private final LeftDrafts drafts;
    private final TaskService engine;
    private final Callers callers;

    TakingOver(StandInTable standIns, Substitutes substitutes, CaseTasks tasks, TakingRules rules, TaskRecord record, LeftDrafts drafts,
               @Lazy TaskService engine, Callers callers) {
        this.standIns = standIns;
        this.substitutes = substitutes;
        this.tasks = tasks;
        this.rules = rules;
        this.record = record;
        this.drafts = drafts;
        this.engine = engine;
        this.callers = callers;
    }

    @Transactional
    void takeOver(Caller substitute, String taskId) {
        CaseTask task = tasks.workedOnBy(substitute, taskId);
        Caller absent = substitutes.absentHolder(taskId, substitute.userId()).filter(person -> !task.asked())
            .orElseThrow(() -> Refusal.now("该任务没有可由您接手的被代理人"));
        List.of(substitute, absent).forEach(person -> rules.refusal(task, person).ifPresent(rule -> {
            throw Refusal.now("不能接手：" + rule);
        }));
        standIns.take(taskId, substitute.userId());
        record.append(task, TaskSteps.TAKEN_OVER, substitute.actingFor(task.groups()), TaskRecord.about(absent, ""),
            List.of(SubstituteBasis.of(absent.userId())));
        drafts.passOn(absent.userId(), taskId);
        callers.asSystem(() -> {
            engine.setAssignee(taskId, substitute.userId());
            return null;
        });
    }
}
