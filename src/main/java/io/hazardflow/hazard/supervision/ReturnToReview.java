package io.hazardflow.hazard.supervision;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What failed the joint acceptance is not closed: a case that waits for its closure goes back to the reviewer. */
@Component
class ReturnToReview implements ExecutionListener {

    private static final String REVIEW_RETURNED = "review-returned";

    private final RuntimeService runtime;
    private final Callers callers;

    ReturnToReview(@Lazy RuntimeService runtime, Callers callers) {
        this.runtime = runtime;
        this.callers = callers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled() || Supervision.ACCEPTANCE_PASSED.in(execution)) {
            return;
        }
        callers.asSystem(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(execution.getProcessBusinessKey())
                .processDefinitionKey(HazardProcess.KEY).list().stream()
                .flatMap(main -> runtime.createEventSubscriptionQuery().processInstanceId(main.getId()).activityId(REVIEW_RETURNED).list()
                    .stream())
                .forEach(waiting -> runtime.messageEventReceived(HazardProcess.STEP_BACK, waiting.getExecutionId()));
            return null;
        });
    }
}
