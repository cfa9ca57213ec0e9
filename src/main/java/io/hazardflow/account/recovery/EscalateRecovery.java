package io.hazardflow.account.recovery;

import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 提请区应急局: an application that nobody decided in time may be decided by the district as well, and stands first in the lists. */
@Component
class EscalateRecovery implements JavaDelegate {

    private static final int URGENT = 80;

    private final Ledger ledger;
    private final Callers callers;

    EscalateRecovery(Ledger ledger, Callers callers) {
        this.ledger = ledger;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        callers.asSystem(() -> {
            Task waiting = tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY).singleResult();
            tasks.addCandidateGroup(waiting.getId(), Role.DISTRICT_COORDINATION.key());
            tasks.setPriority(waiting.getId(), URGENT);
            return waiting;
        });
        ledger.append(new LedgerEntry(execution.getProcessBusinessKey(), AccessRecoveryProcess.KEY, execution.getCurrentActivityId(),
            Actor.SYSTEM, null, Map.of("escalatedTo", Role.DISTRICT_COORDINATION.key()), List.of(),
            List.of(AccessRecoveryProcess.APPROVE_ACCESS_RECOVERY)));
    }
}
