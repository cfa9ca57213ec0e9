package io.hazardflow.dashboard.report;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the reports of a period are started, read by the model of the calendar when it is deployed. */
@Component("statisticsDays")
public class StatisticsDays {

    private final String cycle;

    StatisticsDays(@Value("${hazardflow.statistics.calendar:0 0 2 1 1,4,7,10 ?}") String cycle) {
        this.cycle = cycle;
    }

    /** Cron expression of the engine, in the time of the district. */
    public String getCycle() {
        return cycle;
    }
}
