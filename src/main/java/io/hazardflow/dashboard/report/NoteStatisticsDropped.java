package io.hazardflow.dashboard.report;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记录撤回: the enterprise is struck off the register or has moved away. */
@Component
class NoteStatisticsDropped implements JavaDelegate {

    private final CaseRecord record;
    private final Clock clock;

    NoteStatisticsDropped(CaseRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.append(execution, Facts.of("state", StatisticsState.WITHDRAWN.name()).and("endedAt", clock.instant()), List.of());
    }
}
