package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.ImprovementType;
import io.hazardflow.hazard.rule.Deadlines;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of drills asks about improvements; all but the first inside the turn of one of them. */
@Component("drillImprovements")
public class DrillImprovements {

    private final Improvements improvements;

    DrillImprovements(Improvements improvements) {
        this.improvements = improvements;
    }

    /** Those that somebody of the unit carries out: facility hazards are cases of their own. */
    public List<String> of(DelegateExecution execution) {
        return improvements.of(execution.getProcessBusinessKey()).stream().filter(item -> item.type() != ImprovementType.FACILITY_HAZARD)
            .map(item -> String.valueOf(item.position())).toList();
    }

    public boolean isPlanRevision(DelegateExecution execution) {
        return get(execution).type() == ImprovementType.PLAN_REVISION;
    }

    public boolean isVerified(DelegateExecution execution) {
        return get(execution).state() == ImprovementState.VERIFIED;
    }

    /** End of the last day, which moves when it was not good enough. */
    public Date due(DelegateExecution execution) {
        return Date.from(Deadlines.endOf(get(execution).deadline()));
    }

    public String owner(DelegateExecution execution) {
        return get(execution).owner();
    }

    Improvement get(DelegateExecution execution) {
        return improvements.get(execution.getProcessBusinessKey(), Integer.parseInt(EmergencyDrill.IMPROVEMENT.in(execution)));
    }
}
