package io.hazardflow.subscription;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 推送一批: sends a system its next events. */
@Component
class PushEvents implements JavaDelegate {

    private final Pushing pushing;

    PushEvents(Pushing pushing) {
        this.pushing = pushing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(EventDelivery.MORE, pushing.next(execution.getProcessBusinessKey()));
    }
}
