package io.hazardflow.hazard.plan;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** 需要整改方案: nothing is reported, controlled or returned yet. */
@Component
class BeginPlan implements ExecutionListener {

    private final CaseRecord record;

    BeginPlan(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariables(Facts.of(RectificationPlan.MAJOR_REPORTED, false)
            .and(RectificationPlan.INTERIM_CONTROLLED, false)
            .and(RectificationPlan.PLAN_APPROVED, false)
            .and(RectificationPlan.PLAN_RETURNS, 0)
            .map());
        record.append(execution, Facts.of("planState", RectificationPlan.State.DRAFTING.name()).and("planReturns", 0), List.of());
    }
}
