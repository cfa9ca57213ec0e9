package io.hazardflow.drill.obligation;

import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.drill.DrillUnits;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 下达年度演练计划: one batch of units that have drills of an open year and no plan of it yet. */
@Component
class StartAnnualPlans implements JavaDelegate {

    private final AnnualPlans plans;
    private final DrillUnits units;
    private final DrillYears years;
    private final AnnualPlanStarts starts;
    private final int batch;

    StartAnnualPlans(AnnualPlans plans, DrillUnits units, DrillYears years, AnnualPlanStarts starts,
                     @Value("${hazardflow.drill.batch:100}") int batch) {
        this.plans = plans;
        this.units = units;
        this.years = years;
        this.starts = starts;
        this.batch = batch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String after = Objects.requireNonNullElse(AnnualPlanProcess.STARTED_TO.in(execution), "");
        List<AnnualPlans.Missing> missing = plans.missing(years.open(), after, batch);
        missing.forEach(one -> units.find(one.unit()).ifPresent(unit -> starts.start(unit, one.year())));
        execution.setVariable(AnnualPlanProcess.STARTED_TO.name(), missing.isEmpty() ? after : missing.get(missing.size() - 1).position());
        execution.setVariable(AnnualPlanProcess.ALL_STARTED.name(), missing.size() < batch);
    }
}
