package io.hazardflow.dashboard.report;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录逾期: the day passed without the report; whoever stands above has some days to urge. */
@Component
class NoteStatisticsOverdue implements JavaDelegate {

    private final TimeLimits limits;
    private final CaseRecord record;
    private final Clock clock;

    NoteStatisticsOverdue(TimeLimits limits, CaseRecord record, Clock clock) {
        this.limits = limits;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(StatisticsProcess.URGE_UNTIL.name(), Date.from(limits.due(StatisticsProcess.URGE, clock.instant())));
        record.append(execution, Facts.of("overdue", true), List.of());
    }
}
