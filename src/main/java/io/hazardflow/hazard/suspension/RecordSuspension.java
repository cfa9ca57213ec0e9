package io.hazardflow.hazard.suspension;

import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Records what happens to a suspension without a form: that work under seal begins, what was missed, and an opening taken back. */
@Component
class RecordSuspension implements ExecutionListener {

    private final CaseRecord record;

    RecordSuspension(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        switch (execution.getCurrentActivityId()) {
            case Suspension.RECTIFICATION_BEGUN -> record.append(execution, SuspensionState.RECTIFYING.facts(), List.of());
            case Suspension.SEAL_NOT_CHECKED -> record.append(execution, new Facts(), List.of("check-seal.missed"));
            case Suspension.SUSPENSION_TOO_LONG -> record.append(execution, new Facts(), List.of("suspension-limit"));
            case Suspension.OPENING_WITHDRAWN -> withdraw(execution);
            default -> throw new IllegalStateException("nothing to record at " + execution.getCurrentActivityId());
        }
    }

    /** What the process opened because the verifier found it necessary is decided, not taken back by whoever holds the task. */
    private void withdraw(DelegateExecution execution) {
        if (CaseProcedures.OPENED_BY.in(execution) == null) {
            throw new FormRejectedException(null, "停产停业整顿", "核实认定须停产整改的不能撤回，请拟定意见并报批");
        }
        record.append(execution, SuspensionState.WITHDRAWN.facts(), List.of());
    }
}
