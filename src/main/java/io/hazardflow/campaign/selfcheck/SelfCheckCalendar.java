package io.hazardflow.campaign.selfcheck;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the calendar of self-checks runs, read by its model when it is deployed. */
@Component("selfCheckCalendar")
public class SelfCheckCalendar {

    private final String cycle;

    SelfCheckCalendar(@Value("${hazardflow.self-check.calendar:0 10 0 * * ?}") String cycle) {
        this.cycle = cycle;
    }

    /** Cron expression of the engine, in the time of the district. */
    public String getCycle() {
        return cycle;
    }
}
