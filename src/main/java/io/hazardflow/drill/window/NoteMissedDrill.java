package io.hazardflow.drill.window;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 逾期催办: the window is over; the steps up to the drill stay, higher up in the list, since it can still be made up for. */
@Component
class NoteMissedDrill implements JavaDelegate {

    private static final int URGED_PRIORITY = 70;

    private final DrillRecord record;
    private final Clock clock;

    NoteMissedDrill(DrillRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (EmergencyDrill.HELD.in(execution)) {
            return;
        }
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        List.of(EmergencyDrill.SCHEDULE_DRILL, EmergencyDrill.APPROVE_DRILL, EmergencyDrill.APPROVE_PUBLIC_IMPACT, EmergencyDrill.CONDUCT_DRILL)
            .forEach(step -> tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).taskDefinitionKey(step).list()
                .forEach(task -> tasks.setPriority(task.getId(), URGED_PRIORITY)));
        record.append(execution, Facts.of("overdueAt", clock.instant()));
    }
}
