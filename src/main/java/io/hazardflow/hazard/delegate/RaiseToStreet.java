package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 升级街道督办: second rung of the ladder, the street takes it in hand. */
@Component
class RaiseToStreet implements JavaDelegate {

    private final CaseRecord record;

    RaiseToStreet(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("rung", "STREET_SUPERVISION"), List.of("escalation-ladder"));
    }
}
