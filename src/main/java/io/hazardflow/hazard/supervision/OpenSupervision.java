package io.hazardflow.hazard.supervision;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureTrigger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A major hazard is put up for supervision as soon as its level is certain (安全生产法 art. 41). */
@Component
class OpenSupervision implements ProcedureTrigger {

    @Override
    public Procedure procedure() {
        return Procedure.MAJOR_HAZARD_SUPERVISION;
    }

    @Override
    public boolean opensAfter(String step, DelegateExecution execution) {
        return HazardProcess.DETERMINE_DEADLINE.equals(step)
            && Level.MAJOR.name().equals(HazardProcess.LEVEL.in(execution))
            && !Boolean.TRUE.equals(HazardProcess.PROVISIONAL.in(execution));
    }
}
