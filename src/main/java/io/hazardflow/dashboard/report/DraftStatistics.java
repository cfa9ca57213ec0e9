package io.hazardflow.dashboard.report;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 汇总统计数字: counts from the ledger what the unit has to report; what is shown and signed from here on is this count. */
@Component
class DraftStatistics implements JavaDelegate {

    private final StatisticsReports reports;
    private final UnitFigures figures;
    private final MajorHazards majors;
    private final CaseRecord record;
    private final Clock clock;

    DraftStatistics(StatisticsReports reports, UnitFigures figures, MajorHazards majors, CaseRecord record, Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.majors = majors;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StatisticsReport report = reports.get(execution.getProcessBusinessKey());
        record.append(execution, Facts.of("state", StatisticsState.CONFIRMING.name()).and("draftedAt", clock.instant()), List.of(),
            new StatisticsReports.Draft(figures.of(report), majors.of(report)));
    }
}
