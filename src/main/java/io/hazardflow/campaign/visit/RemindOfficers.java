package io.hazardflow.campaign.visit;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 提醒检查人员: lifts what is still to be visited to the top of the officers' lists. */
@Component
class RemindOfficers implements JavaDelegate {

    private static final int REMINDED_PRIORITY = 75;

    private final CaseRecord record;
    private final Clock clock;

    RemindOfficers(CaseRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task task : tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list()) {
            tasks.setPriority(task.getId(), Math.max(task.getPriority(), REMINDED_PRIORITY));
        }
        record.append(execution, Facts.of("remindedAt", clock.instant()), List.of(SiteInspection.INSPECTION_DUE_SOON));
    }
}
