package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 催办改进: an improvement was not made in time. */
@Component
class UrgeImprovement implements JavaDelegate {

    private final DrillRecord record;

    UrgeImprovement(DrillRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String item = EmergencyDrill.IMPROVEMENT.in(execution);
        record.append(execution, Map.of(EmergencyDrill.IMPROVEMENT.name(), item), new Facts(), List.of());
    }
}
