package io.hazardflow.hazard.rule;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.Level;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What stands first in a task list: immediate danger, then major hazards, then what was sent back. */
@Component("taskPriorities")
public class TaskPriorities {

    public int of(DelegateExecution execution) {
        if (HazardProcess.IMMINENT_DANGER.in(execution)) {
            return 90;
        }
        if (Level.MAJOR.name().equals(HazardProcess.LEVEL.in(execution))) {
            return 80;
        }
        return Objects.requireNonNullElse(HazardProcess.REJECT_COUNT.in(execution), 0) > 0 ? 70 : 50;
    }
}
