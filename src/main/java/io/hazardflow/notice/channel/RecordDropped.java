package io.hazardflow.notice.channel;

import io.hazardflow.notice.Deliveries;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录不再发送: with the reason that came with the error. */
@Component
class RecordDropped implements JavaDelegate {

    private static final String REASON = "reason";

    private final Deliveries deliveries;

    RecordDropped(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deliveries.dropped(UUID.fromString(execution.getProcessBusinessKey()), (String) execution.getVariable(REASON));
    }
}
