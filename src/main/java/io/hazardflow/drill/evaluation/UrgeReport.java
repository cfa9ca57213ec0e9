package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.hazard.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 催办报告: the report was not made in time. */
@Component
class UrgeReport implements JavaDelegate {

    private final DrillRecord record;

    UrgeReport(DrillRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, new Facts());
    }
}
