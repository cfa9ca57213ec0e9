package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 到期提醒: lifts the rectifier's task to the top of his list; says nothing to somebody who has
 * just got the order or has already fed back. */
@Component
class RemindRectifier implements JavaDelegate {

    static final int REMINDED_PRIORITY = 75;
    private static final Duration NEWS_OF_THE_ORDER = Duration.ofHours(12);

    private final HazardCases cases;
    private final CaseRecord record;
    private final Clock clock;

    RemindRectifier(HazardCases cases, CaseRecord record, Clock clock) {
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HazardCase hazard = cases.get(execution.getProcessBusinessKey());
        boolean orderIsNews = clock.instant().isBefore(hazard.orderedAt().plus(NEWS_OF_THE_ORDER));
        if (orderIsNews || HazardProcess.FEEDBACK_GIVEN.in(execution)) {
            return;
        }
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task task : tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
            .taskDefinitionKeyIn(HazardProcess.ACKNOWLEDGE_ORDER, HazardProcess.RECTIFY).list()) {
            tasks.setPriority(task.getId(), Math.max(task.getPriority(), REMINDED_PRIORITY));
        }
        record.append(execution, Facts.of("rung", hazard.rung() == null ? "REMINDED" : hazard.rung()), List.of("escalation-ladder"));
    }
}
