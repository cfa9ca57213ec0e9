package io.hazardflow.hazard.extension;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes an application that nobody decided: lapsed for want of an answer, or moot since the feedback came. */
@Component
class SettleRequest implements JavaDelegate, ExecutionListener {

    private final CaseRecord record;

    SettleRequest(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("extensionState", "LAPSED"), List.of(DeadlineExtension.DECISION));
    }

    @Override
    public void notify(DelegateExecution execution) {
        record.append(execution, Facts.of("extensionState", "MOOT"), List.of());
    }
}
