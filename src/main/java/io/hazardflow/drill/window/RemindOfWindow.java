package io.hazardflow.drill.window;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒演练: the unit has a drill to hold before its window ends; after a standstill beyond that, nothing is left to remind of. */
@Component
class RemindOfWindow implements JavaDelegate {

    private final DrillRecord record;
    private final Clock clock;

    RemindOfWindow(DrillRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean inTime = clock.instant().isBefore(EmergencyDrill.WINDOW_ENDS_AT.in(execution).toInstant());
        if (inTime && !EmergencyDrill.HELD.in(execution)) {
            record.append(execution, new Facts());
        }
    }
}
