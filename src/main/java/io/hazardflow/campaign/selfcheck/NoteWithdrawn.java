package io.hazardflow.campaign.selfcheck;

import io.hazardflow.hazard.Facts;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录撤回: nobody has to make it any more; it counts neither as made nor as missed. */
@Component
class NoteWithdrawn implements JavaDelegate {

    static final String REASON = "withdrawnBecause";

    private final SelfCheckRecord record;
    private final Clock clock;

    NoteWithdrawn(SelfCheckRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("state", SelfCheckState.WITHDRAWN.name()).and("missedAt", null).and("endedAt", clock.instant())
            .and("endReason", execution.getVariable(REASON)));
    }
}
