package io.hazardflow.hazard.ladder;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureTrigger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The ladder stands as soon as a deadline is set. */
@Component
class OpenLadder implements ProcedureTrigger {

    @Override
    public Procedure procedure() {
        return Procedure.DEADLINE_LADDER;
    }

    @Override
    public boolean opensAfter(String step, DelegateExecution execution) {
        return HazardProcess.ASSIGN_RECTIFICATION.equals(step);
    }
}
