package io.hazardflow.drill;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether the time of a drill is over, asked by its model when the window ends: a postponement may have moved the end meanwhile. */
@Component("drillWindows")
public class DrillWindows {

    private final Clock clock;

    DrillWindows(Clock clock) {
        this.clock = clock;
    }

    public boolean extended(DelegateExecution execution) {
        return EmergencyDrill.WINDOW_ENDS_AT.in(execution).toInstant().isAfter(clock.instant());
    }
}
