package io.hazardflow.campaign.selfcheck;

import io.hazardflow.hazard.Facts;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录未开展: the next period has begun, or the campaign has gone on; it was not made. */
@Component
class NoteLapsed implements JavaDelegate {

    private final SelfCheckRecord record;
    private final SelfChecks checks;
    private final Clock clock;

    NoteLapsed(SelfCheckRecord record, SelfChecks checks, Clock clock) {
        this.record = record;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts facts = Facts.of("state", SelfCheckState.LAPSED.name()).and("endedAt", clock.instant());
        if (checks.get(execution.getProcessBusinessKey()).missedAt() == null) {
            facts.and("missedAt", SelfCheckProcess.DUE.in(execution).toInstant());
        }
        record.append(execution, facts);
    }
}
