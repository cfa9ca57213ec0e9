package io.hazardflow.dashboard.report;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports of single units, started at once; those of all units are started by their calendar. */
@Component
public class UnitStatistics {

    private final StatisticsDuties duties;
    private final ReportingUnits units;
    private final StatisticsReports reports;
    private final StatisticsStarts starts;

    UnitStatistics(StatisticsDuties duties, ReportingUnits units, StatisticsReports reports, StatisticsStarts starts) {
        this.duties = duties;
        this.units = units;
        this.reports = reports;
        this.starts = starts;
    }

    /**
     * Starts a period that is over, also one of before the system asked for reports.
     *
     * @return numbers of the new reports; units that owe nothing or have theirs get none
     */
    @Transactional
    public List<String> start(StatisticsPeriod period, Collection<String> keys) {
        return duties.orFirst(period).stream().flatMap(duty -> units.owing(duty).stream().filter(keys::contains)
            .filter(key -> !reports.has(key, period.code())).sorted()
            .flatMap(key -> units.find(key).stream()).map(unit -> starts.start(unit, period, duty.dueOn(period), duty.basis()))).toList();
    }
}
