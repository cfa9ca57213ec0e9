package io.hazardflow.task;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.StandIns;
import io.hazardflow.privacy.AccountNames;
import io.hazardflow.task.Questions.Question;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with a task now, for the buttons of the pages. */
@Component
class TaskActions {

    private final CaseTasks tasks;
    private final Questions questions;
    private final Urgings urgings;
    private final Urging urging;
    private final StepsBack ways;
    private final TakingRules rules;
    private final ObjectProvider<StandIns> standIns;
    private final TaskService engine;
    private final Callers callers;

    TaskActions(CaseTasks tasks, Questions questions, Urgings urgings, Urging urging, StepsBack ways, TakingRules rules,
                ObjectProvider<StandIns> standIns, @Lazy TaskService engine, Callers callers) {
        this.tasks = tasks;
        this.questions = questions;
        this.urgings = urgings;
        this.urging = urging;
        this.ways = ways;
        this.rules = rules;
        this.standIns = standIns;
        this.engine = engine;
        this.callers = callers;
    }

    /**
     * @param claimable    whether the caller may take it
     * @param claimRefusal rule that keeps the caller from a task of his post that nobody holds, null where there is none
     * @param mayHandle    whether he holds it, so that he may hand it over or ask an opinion
     * @param sendBackTo   name of the step that he may send it back to, null where there is none
     * @param takeOverFrom absent holder whose task he may take over
     * @param standsFor    absent person in whose place he holds it
     * @param urged        how often the holder was urged
     * @param urgeRefusal  why he may not urge the holder now, null when he may
     */
    record View(String taskId, String step, String name, String caseNumber, boolean claimable, String claimRefusal, boolean mayHandle,
                String sendBackTo, String takeOverFrom, String standsFor, int urged, String urgeRefusal, Asked question, List<Given> opinions) {
    }

    /** @param mine whether the caller is the one who is asked; @param withdrawable whether he is the one who asks */
    record Asked(String by, String of, String question, Instant at, boolean mine, boolean withdrawable) {
    }

    record Given(String by, String question, String opinion, Instant at) {
    }

    View of(String taskId, Caller caller) {
        CaseTask task = tasks.seenBy(caller, taskId);
        boolean held = task.isHeldBy(caller);
        boolean free = task.assignee() == null && task.isForPostOf(caller);
        String claimRefusal = free ? rules.refusal(task, caller).orElse(null) : null;
        return new View(task.id(), task.step(), task.name(), task.caseNumber(),
            free && claimRefusal == null, claimRefusal, held,
            held ? ways.from(task.definitionId(), task.step()).map(StepsBack.Way::name).orElse(null) : null,
            standIns.stream().flatMap(kind -> kind.absentHolder(taskId, caller.userId()).stream()).findFirst()
                .map(person -> AccountNames.shown(person, caller)).orElse(null),
            held ? standsFor(task, caller) : null, urgings.of(List.of(taskId)).getOrDefault(taskId, 0),
            urging.refusal(task, caller).orElse(null), question(task, caller), opinions(task, caller));
    }

    @Transactional
    void claim(String taskId, Caller caller) {
        CaseTask task = tasks.workedOnBy(caller, taskId);
        if (task.assignee() != null) {
            throw Refusal.now(task.isHeldBy(caller) ? "任务已在您手上" : "任务已由他人领取");
        }
        if (!task.isForPostOf(caller)) {
            throw Refusal.now("该任务不由您的岗位办理");
        }
        rules.refusal(task, caller).ifPresent(rule -> {
            throw Refusal.now(rule);
        });
        engine.claim(taskId, caller.userId());
    }

    private String standsFor(CaseTask task, Caller caller) {
        boolean ownPost = task.groups().stream().anyMatch(caller::isIn);
        return standIns.stream().flatMap(kind -> kind.of(task.id(), caller.userId(), ownPost).stream()).filter(standIn -> !standIn.over())
            .findFirst().map(standIn -> AccountNames.shown(standIn.person(), caller)).orElse(null);
    }

    private Asked question(CaseTask task, Caller viewer) {
        Question open = questions.open(List.of(task.id())).get(task.id());
        if (open == null || isKeptFrom(viewer, open)) {
            return null;
        }
        return new Asked(nameOf(open.asker(), viewer), nameOf(open.asked(), viewer), open.question(), open.askedAt(),
            viewer.userId().equals(open.asked()), task.isLentBy(viewer));
    }

    private List<Given> opinions(CaseTask task, Caller viewer) {
        return questions.answered(task.id()).stream().filter(answered -> !isKeptFrom(viewer, answered))
            .map(answered -> new Given(nameOf(answered.asked(), viewer), answered.question(), answered.opinion(), answered.answeredAt()))
            .toList();
    }

    /** What officials ask each other is not for the enterprise. */
    private boolean isKeptFrom(Caller viewer, Question question) {
        return viewer.isEnterprise() && !viewer.userId().equals(question.asked()) && !callers.byId(question.asker()).isEnterprise();
    }

    private String nameOf(String userId, Caller viewer) {
        return AccountNames.shown(callers.byId(userId), viewer);
    }
}
