package io.hazardflow.hazard.emergency;

import io.hazardflow.access.Role;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 逐级上升: records the danger, and each time that nobody answered it, the post it goes to next. */
@Component
class RaiseEmergency implements JavaDelegate, ExecutionListener {

    private final CaseRecord record;

    RaiseEmergency(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        switch (execution.getCurrentActivityId()) {
            case "raise-to-leader" -> raise(execution, Role.STREET_LEADER.group(HazardProcess.STREET.in(execution)), EmergencyResponse.ACKNOWLEDGE);
            case "raise-to-district" -> raise(execution, Role.DISTRICT_COORDINATION.key(), EmergencyResponse.TAKE_OVER);
            default -> throw new IllegalStateException("nothing to raise at " + execution.getCurrentActivityId());
        }
    }

    /** The beginning: the variables of the process, and the danger in the list. */
    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariables(Facts.of(EmergencyResponse.RAISED_TO, null).and(EmergencyResponse.DANGER_CONTROLLED, false).map());
        record.append(execution, Facts.of("emergencyState", EmergencyResponse.State.RAISED.name())
            .and("emergencyAcknowledgedAt", null).and("emergencyHandledAt", null), List.of());
    }

    private void raise(DelegateExecution execution, String group, String limit) {
        execution.getProcessInstance().setVariable(EmergencyResponse.RAISED_TO.name(), group);
        record.append(execution, new Facts(), List.of("time-limit/" + limit));
    }
}
