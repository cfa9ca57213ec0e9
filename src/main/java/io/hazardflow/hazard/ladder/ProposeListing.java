package io.hazardflow.hazard.ladder;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.procedure.Procedure;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动挂牌督办: opens the supervision that was decided, unless one is open already. */
@Component
class ProposeListing implements JavaDelegate {

    private final CaseProcedures procedures;
    private final CaseRecord record;

    ProposeListing(CaseProcedures procedures, CaseRecord record) {
        this.procedures = procedures;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, new Facts(), List.of());
        if (!procedures.isOpen(execution.getProcessBusinessKey(), Procedure.MAJOR_HAZARD_SUPERVISION)) {
            procedures.open(execution.getProcessBusinessKey(), Procedure.MAJOR_HAZARD_SUPERVISION);
        }
    }
}
