package io.hazardflow.drill.obligation;

import io.hazardflow.drill.AnnualPlanProcess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 生成演练义务: one batch of units, in the order of their keys. */
@Component
class CreateObligations implements JavaDelegate {

    private final DrilledUnits units;
    private final UnitObligations obligations;
    private final Clock clock;
    private final int batch;

    CreateObligations(DrilledUnits units, UnitObligations obligations, Clock clock, @Value("${hazardflow.drill.batch:100}") int batch) {
        this.units = units;
        this.obligations = obligations;
        this.clock = clock;
        this.batch = batch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String after = Objects.requireNonNullElse(AnnualPlanProcess.CREATED_TO.in(execution), "");
        List<String> keys = units.keys(after, batch, LocalDate.now(clock));
        obligations.create(keys);
        execution.setVariable(AnnualPlanProcess.CREATED_TO.name(), keys.isEmpty() ? after : keys.get(keys.size() - 1));
        execution.setVariable(AnnualPlanProcess.ALL_CREATED.name(), keys.size() < batch);
    }
}
