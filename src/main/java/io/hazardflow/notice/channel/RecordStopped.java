package io.hazardflow.notice.channel;

import io.hazardflow.notice.Deliveries;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps a delivery from waiting for ever whose instance an administrator has deleted. */
@Component
class RecordStopped implements ExecutionListener {

    private final Deliveries deliveries;

    RecordStopped(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            deliveries.dropped(UUID.fromString(execution.getProcessBusinessKey()), "管理员已停止发送");
        }
    }
}
