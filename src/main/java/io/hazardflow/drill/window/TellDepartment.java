package io.hazardflow.drill.window;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 部门督促: the drill was not made up for although the unit was urged. */
@Component
class TellDepartment implements JavaDelegate {

    private final DrillRecord record;

    TellDepartment(DrillRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!EmergencyDrill.HELD.in(execution)) {
            record.append(execution, Facts.of("told", Told.DEPARTMENT.name()));
        }
    }
}
