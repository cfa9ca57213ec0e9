package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import io.hazardflow.registry.PlanVersions;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 预案升版: the plan was revised after the drill, so that it has a new version, which is filed and evaluated anew. */
@Component
class RaisePlanVersion implements JavaDelegate {

    private final Drills drills;
    private final DrillImprovements improvements;
    private final PlanVersions plans;
    private final DrillRecord record;

    RaisePlanVersion(Drills drills, DrillImprovements improvements, PlanVersions plans, DrillRecord record) {
        this.drills = drills;
        this.improvements = improvements;
        this.plans = plans;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Drill drill = drills.get(execution.getProcessBusinessKey());
        Improvement item = improvements.get(execution);
        String version = plans.raise(drill.plan(), item.doneBy(), item.what(), drill.number());
        record.append(execution, Map.of(EmergencyDrill.IMPROVEMENT.name(), String.valueOf(item.position()), "version", version), new Facts(),
            List.of());
    }
}
