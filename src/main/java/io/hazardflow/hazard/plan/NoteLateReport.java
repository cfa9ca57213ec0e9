package io.hazardflow.hazard.plan;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录双报告逾期: the department learns that a major hazard was not reported in time. */
@Component
class NoteLateReport implements JavaDelegate {

    private final CaseRecord record;

    NoteLateReport(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, new Facts(), List.of("time-limit/report-major-hazard"));
    }
}
