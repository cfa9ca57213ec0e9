package io.hazardflow.drill.window;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 报区安委办: an office or team did not hold its drill, which is no hazard of an enterprise. */
@Component
class ReportToCommittee implements JavaDelegate {

    private final DrillRecord record;

    ReportToCommittee(DrillRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!EmergencyDrill.HELD.in(execution)) {
            record.append(execution, Facts.of("told", Told.COMMITTEE.name()));
        }
    }
}
