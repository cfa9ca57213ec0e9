package io.hazardflow.dashboard.report;

import io.hazardflow.access.Callers;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Catches up with a period whose first day passed without its reports, and takes back those of enterprises that are gone. */
@Component
class StatisticsRuns {

    private final StatisticsObligations obligations;
    private final StatisticsReports reports;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Callers callers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean background;

    StatisticsRuns(StatisticsObligations obligations, StatisticsReports reports, @Lazy RuntimeService runtime, @Lazy HistoryService history,
                   Callers callers, TransactionTemplate transaction, Clock clock,
                   @Value("${hazardflow.statistics.background:true}") boolean background) {
        this.obligations = obligations;
        this.reports = reports;
        this.runtime = runtime;
        this.history = history;
        this.callers = callers;
        this.transaction = transaction;
        this.clock = clock;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${hazardflow.statistics.look:1h}", initialDelayString = "${hazardflow.statistics.first-look:3m}")
    void watch() {
        if (background) {
            catchUp();
            takeBack();
        }
    }

    /** Starts the calendar where it has not run since the newest period was over. */
    void catchUp() {
        Date over = Date.from(obligations.lastBegan().atStartOfDay(clock.getZone()).toInstant());
        transaction.executeWithoutResult(status -> callers.asSystem(() -> {
            if (history.createHistoricProcessInstanceQuery().processDefinitionKey(StatisticsProcess.CALENDAR).startedAfter(over).count() == 0) {
                runtime.createMessageCorrelation(StatisticsProcess.PERIOD_MISSED).correlateStartMessage();
            }
            return null;
        }));
    }

    void takeBack() {
        reports.ofVanished().forEach(number -> transaction.executeWithoutResult(status -> callers.asSystem(() ->
            runtime.createMessageCorrelation(StatisticsProcess.DROPPED).processInstanceBusinessKey(number).correlateWithResult())));
    }
}
