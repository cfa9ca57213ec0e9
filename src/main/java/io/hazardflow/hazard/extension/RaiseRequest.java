package io.hazardflow.hazard.extension;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 交上一级审批: silence is no grant, it hands the application to the next higher post. */
@Component
class RaiseRequest implements JavaDelegate {

    private final CaseRecord record;

    RaiseRequest(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(DeadlineExtension.APPROVER.name(), DeadlineExtension.NEXT_APPROVER.in(execution));
        execution.setVariable(DeadlineExtension.NEXT_APPROVER.name(), "");
        record.append(execution, new Facts(), List.of(DeadlineExtension.DECISION));
    }
}
