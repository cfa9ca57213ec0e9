package io.hazardflow.hazard.delay;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录逾期: which step, which post, until when it should have been done. */
@Component
class RecordDelay implements JavaDelegate {

    private final CaseRecord record;

    RecordDelay(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, new Facts(), List.of("official-delay.leader", OfficialDelay.SLOW_WORDS.in(execution)));
    }
}
