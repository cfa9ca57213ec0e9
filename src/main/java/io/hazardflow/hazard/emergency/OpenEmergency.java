package io.hazardflow.hazard.emergency;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Role;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.hazard.procedure.ProcedureRule;
import io.hazardflow.hazard.procedure.ProcedureTrigger;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A report of immediate danger opens the response at once; danger that appears later is raised by whoever sees the case. */
@Component
class OpenEmergency implements ProcedureTrigger, ProcedureRule {

    @Override
    public Procedure procedure() {
        return Procedure.EMERGENCY_RESPONSE;
    }

    @Override
    public boolean opensAfter(String step, DelegateExecution execution) {
        return HazardProcess.REGISTER_HAZARD.equals(step) && Boolean.TRUE.equals(HazardProcess.IMMINENT_DANGER.in(execution));
    }

    @Override
    public Optional<String> refusal(HazardCase hazard, Caller caller) {
        if (!hazard.state().isUnresolved()) {
            return Optional.of("隐患已整改到位或已办结");
        }
        return caller.has(Role.ADMIN) ? Optional.of("系统管理员不办理业务") : Optional.empty();
    }
}
