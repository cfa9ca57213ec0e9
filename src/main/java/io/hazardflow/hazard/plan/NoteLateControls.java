package io.hazardflow.hazard.plan;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录临时管控逾期: the department learns that nothing keeps the place safe yet. */
@Component
class NoteLateControls implements JavaDelegate {

    private final CaseRecord record;

    NoteLateControls(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, new Facts(), List.of("time-limit/set-interim-controls"));
    }
}
