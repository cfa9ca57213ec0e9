package io.hazardflow.dashboard.report;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒报送 and 报告上级: the step itself is all there is to record; whoever has to know is told of it. */
@Component
class NoteStatistics implements JavaDelegate {

    private final CaseRecord record;

    NoteStatistics(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, new Facts(), List.of());
    }
}
