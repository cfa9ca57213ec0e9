package io.hazardflow.hazard.delegate;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 视为送达: an order that nobody acknowledged in time counts as served; the deadline runs on. */
@Component
class ServeByRule implements JavaDelegate {

    private final CaseRecord record;
    private final Clock clock;

    ServeByRule(CaseRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of(HazardState.RECTIFYING).and("servedByRule", true).and("acknowledgedAt", clock.instant()),
            List.of("acknowledge-order"));
    }
}
