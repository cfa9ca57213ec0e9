package io.hazardflow.drill.schedule;

import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillTimes;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.hazard.Facts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What it means that a drill's plan goes back to who wrote it: the drill counts as not scheduled. */
@Component
class ReturnedPlan {

    private final DrillTimes times;
    private final Clock clock;

    ReturnedPlan(DrillTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    Facts variables(Drill drill) {
        return Facts.of(EmergencyDrill.SCHEDULED, false)
            .and(EmergencyDrill.SCHEDULE_UNTIL.name(), times.of(drill.dueOn()).get(EmergencyDrill.SCHEDULE_UNTIL.name()));
    }

    Facts facts(String reason) {
        return Facts.of("state", DrillState.SCHEDULING.name()).and("scheduledAt", null).and("approvedAt", null).and("returnedAt", clock.instant())
            .and("returnReason", reason);
    }
}
