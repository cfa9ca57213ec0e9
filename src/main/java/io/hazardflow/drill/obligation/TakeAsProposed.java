package io.hazardflow.drill.obligation;

import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.hazard.Facts;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 按建议日期报送: the unit did not adjust its plan in time, so it goes on with the days of the system. */
@Component
class TakeAsProposed implements JavaDelegate {

    private final AnnualPlans plans;
    private final PlanLines lines;
    private final DrillRecord record;

    TakeAsProposed(AnnualPlans plans, PlanLines lines, DrillRecord record) {
        this.plans = plans;
        this.lines = lines;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<PlanLine> proposed = lines.proposed(plans.get(execution.getProcessBusinessKey()));
        record.append(execution, Map.of("drills", proposed), Facts.of("state", AnnualPlanState.CONFIRMING.name()), List.of());
    }
}
