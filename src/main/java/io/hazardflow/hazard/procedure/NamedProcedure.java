package io.hazardflow.hazard.procedure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 启动程序: gives a procedure that the process itself opened the next name of those that have become due. */
@Component
class NamedProcedure implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        String due = CaseProcedures.DUE.in(execution);
        if (execution.hasVariableLocal(CaseProcedures.PROCEDURE) || due == null) {
            return;
        }
        int end = due.indexOf(',');
        execution.setVariableLocal(CaseProcedures.PROCEDURE, end < 0 ? due : due.substring(0, end));
        if (end < 0) {
            execution.removeVariable(CaseProcedures.DUE.name());
        } else {
            execution.setVariable(CaseProcedures.DUE.name(), due.substring(end + 1));
        }
    }
}
