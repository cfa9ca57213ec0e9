package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 公示与回头看抽取: records what follows the closure. */
@Component
class FollowUpClosure implements JavaDelegate {

    private final CaseRecord record;

    FollowUpClosure(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, new Facts(), List.of());
    }
}
