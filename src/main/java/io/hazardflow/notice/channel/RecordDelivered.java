package io.hazardflow.notice.channel;

import io.hazardflow.notice.Deliveries;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录已送达. */
@Component
class RecordDelivered implements JavaDelegate {

    private final Deliveries deliveries;

    RecordDelivered(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deliveries.delivered(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
