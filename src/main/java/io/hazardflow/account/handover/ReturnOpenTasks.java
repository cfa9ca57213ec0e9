package io.hazardflow.account.handover;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.form.LeftDrafts;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 待办退回岗位: the leaver's tasks of one unit wait for their post again, with what he had written so far. */
@Component
class ReturnOpenTasks implements JavaDelegate {

    private final LeftTasks left;
    private final LeftDrafts drafts;
    private final Ledger ledger;
    private final Callers callers;

    ReturnOpenTasks(LeftTasks left, LeftDrafts drafts, Ledger ledger, Callers callers) {
        this.left = left;
        this.drafts = drafts;
        this.ledger = ledger;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Caller leaver = callers.byId(LeaverHandoverProcess.LEAVER.in(execution));
        String unit = LeaverHandoverProcess.UNIT.in(execution);
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        List<LeftTask> ofUnit = left.of(leaver).stream().filter(task -> Unit.of(task.group()).key().equals(unit)).toList();
        callers.asSystem(() -> {
            ofUnit.stream().filter(LeftTask::held).forEach(task -> giveBack(task, leaver, tasks));
            return null;
        });
        ledger.append(new LedgerEntry(execution.getProcessBusinessKey(), LeaverHandoverProcess.KEY, execution.getCurrentActivityId(),
            Actor.SYSTEM, Map.of(Handover.RETURNED, ofUnit), Map.of("tasks", ofUnit.size()), List.of(), List.of()));
    }

    private void giveBack(LeftTask task, Caller leaver, TaskService tasks) {
        tasks.setAssignee(task.taskId(), null);
        if (tasks.getIdentityLinksForTask(task.taskId()).stream().noneMatch(link -> link.getGroupId() != null)) {
            tasks.addCandidateGroup(task.taskId(), task.group());
        }
        drafts.passOn(leaver.userId(), task.taskId());
    }
}
