package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 标记逾期: first rung of the ladder, the enterprise is urged. */
@Component
class MarkOverdue implements JavaDelegate {

    private final CaseRecord record;

    MarkOverdue(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("rung", "URGE"), List.of("escalation-ladder"));
    }
}
