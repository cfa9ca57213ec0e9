package io.hazardflow.drill.obligation;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.hazard.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 催办确认: nobody confirmed the plan in time; its windows run all the same. */
@Component
class UrgeConfirmation implements JavaDelegate {

    private final DrillRecord record;

    UrgeConfirmation(DrillRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("confirmationLate", true));
    }
}
