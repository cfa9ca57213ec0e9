package io.hazardflow.hazard.suspension;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureTrigger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A major hazard that cannot be put right while work goes on is stopped by order (安全生产法 art. 65). */
@Component
class OpenSuspension implements ProcedureTrigger {

    @Override
    public Procedure procedure() {
        return Procedure.BUSINESS_SUSPENSION;
    }

    @Override
    public boolean opensAfter(String step, DelegateExecution execution) {
        return HazardProcess.DETERMINE_DEADLINE.equals(step)
            && Level.MAJOR.name().equals(HazardProcess.LEVEL.in(execution))
            && !Boolean.TRUE.equals(HazardProcess.PROVISIONAL.in(execution))
            && Boolean.TRUE.equals(HazardProcess.MUST_STOP.in(execution))
            && HazardProcess.ENTERPRISE.in(execution) != null;
    }
}
