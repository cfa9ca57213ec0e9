package io.hazardflow.dashboard.report;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 报送统计表: the figures that were signed are kept as they were; a report that this one corrects says so from now on. */
@Component
class SubmitStatistics implements JavaDelegate {

    private final StatisticsReports reports;
    private final CaseRecord record;
    private final Ledger ledger;
    private final Clock clock;

    SubmitStatistics(StatisticsReports reports, CaseRecord record, Ledger ledger, Clock clock) {
        this.reports = reports;
        this.record = record;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StatisticsReport report = reports.get(execution.getProcessBusinessKey());
        Instant now = clock.instant();
        Facts facts = Facts.of("state", StatisticsState.SUBMITTED.name())
            .and("submittedAt", now)
            .and("late", now.isAfter(report.dueAt()))
            .and("endedAt", now);
        record.append(execution, facts, List.of(), reports.draft(report.number()).orElseThrow());
        if (report.corrects() != null) {
            ledger.append(new LedgerEntry(report.corrects(), StatisticsProcess.KEY, StatisticsProcess.CORRECTED, Actor.SYSTEM,
                Map.of("by", report.number(), "reason", report.correctionReason()),
                Facts.of("state", StatisticsState.CORRECTED.name()).and("correctedBy", report.number()).map(), List.of(), List.of()));
        }
    }
}
