package io.hazardflow.hazard.procedure;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 启动程序: at the end of a step that was done, not sent back, opens the procedures that have become due. */
@Component
class OpenProcedures implements ExecutionListener {

    private final List<ProcedureTrigger> triggers;
    private final CaseProcedures procedures;

    OpenProcedures(List<ProcedureTrigger> triggers, CaseProcedures procedures) {
        this.triggers = triggers;
        this.procedures = procedures;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        procedures.open(execution, triggers.stream().filter(trigger -> trigger.opensAfter(execution.getCurrentActivityId(), execution))
            .map(ProcedureTrigger::procedure)
            .filter(procedure -> !procedures.isOpen(execution.getProcessBusinessKey(), procedure)).toList());
    }
}
