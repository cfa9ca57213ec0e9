package io.hazardflow.hazard.objection;

import io.hazardflow.access.Callers;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤回整改要求: an order that was not acknowledged yet goes back to whoever assigns. */
@Component
class WithdrawOrder implements JavaDelegate {

    private final CaseRecord record;
    private final Callers callers;

    WithdrawOrder(CaseRecord record, Callers callers) {
        this.record = record;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, new Facts(), List.of(OrderObjection.LIMIT));
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        callers.asSystem(() -> {
            runtime.createExecutionQuery().processInstanceBusinessKey(execution.getProcessBusinessKey())
                .processDefinitionKey(HazardProcess.KEY)
                .activityId(HazardProcess.ACKNOWLEDGE_ORDER).messageEventSubscriptionName(HazardProcess.STEP_BACK).list()
                .forEach(waiting -> runtime.messageEventReceived(HazardProcess.STEP_BACK, waiting.getId()));
            return null;
        });
    }
}
