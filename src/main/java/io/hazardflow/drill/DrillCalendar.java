package io.hazardflow.drill;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the obligations of the next year are created, read by the model of the calendar when it is deployed. */
@Component("drillCalendar")
public class DrillCalendar {

    private final String cycle;

    DrillCalendar(@Value("${hazardflow.drill.calendar:0 30 1 1 12 ?}") String cycle) {
        this.cycle = cycle;
    }

    /** Cron expression of the engine, in the time of the district. */
    public String getCycle() {
        return cycle;
    }
}
