package io.hazardflow.hazard.extension;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 恢复升级: the ladder goes on with the deadline as it stands. */
@Component
class ResumeLadder implements JavaDelegate {

    private final LadderClock ladder;

    ResumeLadder(LadderClock ladder) {
        this.ladder = ladder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ladder.pause(execution.getProcessBusinessKey(), false);
    }
}
