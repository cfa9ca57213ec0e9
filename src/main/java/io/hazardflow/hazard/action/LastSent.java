package io.hazardflow.hazard.action;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.task.StepsBack;
import io.hazardflow.task.TaskSteps;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The last form of the main path of a case, and whether its sender can still take it back. */
@Component
class LastSent {

    private static final Set<String> BESIDE = Set.of(TaskSteps.COMMENTED, TaskSteps.COPIED, TaskSteps.URGED);

    private final Ledger ledger;
    private final HazardModel model;
    private final StepsBack ways;
    private final TaskService tasks;
    private final Callers callers;

    LastSent(Ledger ledger, HazardModel model, StepsBack ways, @Lazy TaskService tasks, Callers callers) {
        this.ledger = ledger;
        this.model = model;
        this.ways = ways;
        this.tasks = tasks;
        this.callers = callers;
    }

    /** @param nextTask id of the task that it led to; @param refusal null when the caller may take it back */
    record Sent(String stepName, String nextTask, String refusal) {
    }

    Sent of(HazardCase hazard, Caller caller) {
        Optional<LedgerEvent> last = ledger.timeline(hazard.number()).stream()
            .filter(event -> HazardProcess.KEY.equals(event.processKey()) && !Actor.SYSTEM.equals(event.actor()))
            .filter(event -> !BESIDE.contains(event.step())).reduce((earlier, later) -> later);
        if (last.filter(event -> event.actor().userId().equals(caller.userId()) && event.document() != null).isEmpty()
            || TaskSteps.nameOf(last.get().step()).isPresent()) {
            return new Sent(null, null, "最后一步不是您提交的，不能撤回");
        }
        String step = model.nameOf(last.get().processKey(), last.get().step());
        return next(hazard.number(), last.get()).map(task -> new Sent(step, task.getId(), refusal(task)))
            .orElseGet(() -> new Sent(step, null, "「" + step + "」之后已没有可撤回的环节"));
    }

    /** The one task of the main path that has opened since and leads back to that step. */
    private Optional<Task> next(String number, LedgerEvent last) {
        return callers.asSystem(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).processDefinitionKey(HazardProcess.KEY).list())
            .stream().filter(task -> ways.from(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .filter(way -> way.step().equals(completing(last.step()))).isPresent()).findFirst();
    }

    /** Whoever takes his report back completes it. */
    private static String completing(String step) {
        return HazardProcess.REPORT_HAZARD.equals(step) ? HazardProcess.COMPLETE_REPORT : step;
    }

    private String refusal(Task task) {
        return task.getAssignee() == null ? null : "下一步「" + task.getName() + "」已被领取，不能撤回";
    }
}
