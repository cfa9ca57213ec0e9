package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 征求意见: the holder lends a task out for an opinion, by the engine's delegation; only he decides. */
@Component
class Opinions {

    private static final String LABEL = "征求对象";

    private final CaseTasks tasks;
    private final CaseReaders readers;
    private final Questions questions;
    private final TaskRecord record;
    private final TaskService engine;
    private final AuthorizationService authorizations;
    private final Callers callers;

    Opinions(CaseTasks tasks, CaseReaders readers, Questions questions, TaskRecord record, @Lazy TaskService engine,
             @Lazy AuthorizationService authorizations, Callers callers) {
        this.tasks = tasks;
        this.readers = readers;
        this.questions = questions;
        this.record = record;
        this.engine = engine;
        this.authorizations = authorizations;
        this.callers = callers;
    }

    /** Who may be asked: people who see the case, and experts. */
    List<Caller> advisers(Caller holder, String taskId) {
        CaseTask task = tasks.workedOnBy(holder, taskId);
        return Stream.concat(readers.of(task.caseNumber()).stream(), readers.holding(List.of(Role.EXPERT.key())).stream())
            .filter(person -> !person.userId().equals(task.assignee()) && mayBeAsked(task, person)).distinct().toList();
    }

    @Transactional
    void ask(Caller holder, String taskId, String from, String question) {
        CaseTask task = tasks.workedOnBy(holder, taskId);
        Held.require(task, holder);
        if (task.caseNumber() == null) {
            throw Refusal.now("该任务不属于任何案件，不能征求意见");
        }
        String text = Words.checked("question", "问题", question, 2, 1000);
        Caller adviser = readers.account(from).filter(person -> !person.userId().equals(holder.userId()))
            .filter(person -> mayBeAsked(task, person))
            .orElseThrow(() -> Refusal.wrong("from", LABEL, "须是看得到本案的人员或专家，且不是您自己"));
        record.append(task, TaskSteps.OPINION_ASKED, holder, TaskRecord.about(adviser, text));
        asSystem(() -> engine.delegateTask(taskId, adviser.userId()));
    }

    @Transactional
    void answer(Caller adviser, String taskId, String opinion) {
        CaseTask task = tasks.workedOnBy(adviser, taskId);
        if (!task.asked() || !adviser.userId().equals(task.assignee())) {
            throw Refusal.now("没有人就这个任务征求您的意见");
        }
        String text = Words.checked("opinion", "意见", opinion, 2, 2000);
        record.append(task, TaskSteps.OPINION_GIVEN, adviser, Map.of(TaskSteps.TEXT, text));
        giveBack(task);
    }

    /** The holder does without the opinion. */
    @Transactional
    void withdraw(Caller holder, String taskId) {
        CaseTask task = tasks.workedOnBy(holder, taskId);
        if (!task.isLentBy(holder)) {
            throw Refusal.now("您没有就这个任务征求意见");
        }
        record.append(task, TaskSteps.OPINION_WITHDRAWN, holder, Map.of());
        giveBack(task);
    }

    /** To the holder; to the post, where he may not do it any more. */
    void giveBack(CaseTask task) {
        resolve(task);
        if (readers.account(task.owner()).filter(task::isForPostOf).isEmpty()) {
            asSystem(() -> engine.setAssignee(task.id(), null));
        }
    }

    /** To the holder, whatever he may do. */
    void resolve(CaseTask task) {
        asSystem(() -> engine.resolveTask(task.id()));
        if (!task.isForPostOf(callers.byId(task.assignee()))) {
            asSystem(() -> authorizations.createAuthorizationQuery().userIdIn(task.assignee()).resourceType(Resources.TASK)
                .resourceId(task.id()).list().forEach(right -> authorizations.deleteAuthorization(right.getId())));
        }
    }

    /** An expert sees the case by being asked; of an enterprise only those who see it anyhow. */
    private boolean mayBeAsked(CaseTask task, Caller person) {
        return readers.mayRead(task.caseNumber(), person) || person.has(Role.EXPERT) && !person.enterpriseAnywhere();
    }

    private void asSystem(Runnable work) {
        callers.asSystem(() -> {
            work.run();
            return null;
        });
    }
}
