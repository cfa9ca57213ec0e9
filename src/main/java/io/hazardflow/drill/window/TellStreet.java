package io.hazardflow.drill.window;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知街道: thirty days are left and nobody has scheduled the drill. */
@Component
class TellStreet implements JavaDelegate {

    private final DrillRecord record;

    TellStreet(DrillRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!EmergencyDrill.HELD.in(execution) && !EmergencyDrill.SCHEDULED.in(execution)) {
            record.append(execution, Facts.of("told", Told.STREET.name()));
        }
    }
}
