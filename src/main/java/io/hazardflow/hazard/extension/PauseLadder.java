package io.hazardflow.hazard.extension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 暂停升级: no rung is entered while the application waits. */
@Component
class PauseLadder implements JavaDelegate {

    private final LadderClock ladder;

    PauseLadder(LadderClock ladder) {
        this.ladder = ladder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ladder.pause(execution.getProcessBusinessKey(), true);
    }
}
