package io.hazardflow.account.recovery;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.account.process.AccountDeadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 提请区应急局: what the street's leader did not decide in time is decided by the district; the task changes its post and stands first. */
@Component
class EscalateRecovery implements JavaDelegate {

    private static final int URGENT = 80;

    private final AccountDeadlines deadlines;
    private final Ledger ledger;
    private final Callers callers;

    EscalateRecovery(AccountDeadlines deadlines, Ledger ledger, Callers callers) {
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        callers.asSystem(() -> {
            Task waiting = tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY).singleResult();
            giveToDistrict(waiting, tasks);
            return waiting;
        });
        ledger.append(new LedgerEntry(execution.getProcessBusinessKey(), AccessRecoveryProcess.KEY, execution.getCurrentActivityId(),
            Actor.SYSTEM, null, Map.of("escalatedTo", Role.DISTRICT_COORDINATION.key()), List.of(),
            List.of(AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY)));
    }

    private void giveToDistrict(Task task, TaskService tasks) {
        task.setAssignee(null);
        task.setPriority(URGENT);
        task.setDueDate(deadlines.due(AccessRecoveryProcess.DISTRICT_LIMIT));
        tasks.saveTask(task);
        tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
            .forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
        tasks.addCandidateGroup(task.getId(), Role.DISTRICT_COORDINATION.key());
    }
}
