package io.hazardflow.dashboard.report;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 下达统计表: one batch of units that owe a report of a period that is over. */
@Component
class StartStatisticsReports implements JavaDelegate {

    private final StatisticsObligations obligations;
    private final ReportingUnits units;
    private final StatisticsStarts starts;
    private final int batch;

    StartStatisticsReports(StatisticsObligations obligations, ReportingUnits units, StatisticsStarts starts,
                           @Value("${hazardflow.statistics.batch:50}") int batch) {
        this.obligations = obligations;
        this.units = units;
        this.starts = starts;
        this.batch = batch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String after = Objects.requireNonNullElse(StatisticsProcess.STARTED_TO.in(execution), "");
        List<StatisticsObligations.Owed> owed = obligations.missing(after, batch);
        owed.forEach(one -> units.find(one.unit()).ifPresent(unit ->
            starts.start(unit, one.period(), one.duty().dueOn(one.period()), one.duty().basis())));
        execution.setVariable(StatisticsProcess.STARTED_TO.name(), owed.isEmpty() ? after : owed.get(owed.size() - 1).position());
        execution.setVariable(StatisticsProcess.ALL_STARTED.name(), owed.size() < batch);
    }
}
