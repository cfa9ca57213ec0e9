package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.DrillRecord;
import io.hazardflow.drill.DrillState;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 归档: everything is improved and reported; facility hazards go on as cases of their own. */
@Component
class ArchiveDrill implements JavaDelegate {

    private final DrillRecord record;
    private final Clock clock;

    ArchiveDrill(DrillRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("state", DrillState.ARCHIVED.name()).and("archivedAt", clock.instant()));
    }
}
