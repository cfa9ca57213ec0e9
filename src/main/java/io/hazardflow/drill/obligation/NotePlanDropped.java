package io.hazardflow.drill.obligation;

import io.hazardflow.drill.AnnualPlanState;
import io.hazardflow.drill.DrillRecord;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录撤回: the unit has nothing left to drill in the year. */
@Component
class NotePlanDropped implements JavaDelegate {

    private final DrillRecord record;
    private final Clock clock;

    NotePlanDropped(DrillRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("state", AnnualPlanState.WITHDRAWN.name()).and("endedAt", clock.instant()));
    }
}
