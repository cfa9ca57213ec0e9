package io.hazardflow.hazard.delay;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 已补办: the late step has been done while the unit was being pressed. */
@Component
class RecordDelayEnd implements ExecutionListener {

    private final CaseRecord record;

    RecordDelayEnd(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        record.append(execution, new Facts(), List.of(OfficialDelay.SLOW_WORDS.in(execution)));
    }
}
