package io.hazardflow.campaign.selfcheck;

import io.hazardflow.hazard.Facts;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒自查: before the end; after a standstill that lasted beyond it, nothing is left to remind of. */
@Component
class RemindOfSelfCheck implements JavaDelegate {

    private final SelfCheckRecord record;
    private final Clock clock;

    RemindOfSelfCheck(SelfCheckRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (clock.instant().isBefore(SelfCheckProcess.DUE.in(execution).toInstant())) {
            record.append(execution, Facts.of("remindedAt", clock.instant()));
        }
    }
}
