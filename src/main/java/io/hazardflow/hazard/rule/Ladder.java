package io.hazardflow.hazard.rule;

import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** When each rung of the deadline ladder falls due, by the decision {@code escalation-ladder}; read by the process as {@code ${ladder.due(…)}}. */
@Component("ladder")
public class Ladder {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Clock clock;

    Ladder(Decisions decisions, WorkingDays workingDays, Clock clock) {
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public Date due(String rung, VariableScope scope) {
        return Date.from(due(rung, HazardProcess.LEVEL.in(scope), HazardProcess.DEADLINE.in(scope).toInstant()));
    }

    /** A reminder comes at nine in the morning of its day, a rung after the deadline at the deadline's time of day. */
    Instant due(String rung, String level, Instant deadline) {
        Map<String, Object> row = decisions.row("escalation-ladder",
            Map.of("decidedOn", LocalDate.now(clock).toString(), "level", level, "rung", rung));
        int offset = ((Number) row.get("offset")).intValue();
        ZonedDateTime end = deadline.atZone(EngineClock.ZONE);
        if (offset < 0) {
            return end.toLocalDate().plusDays(offset).atTime(MORNING).atZone(EngineClock.ZONE).toInstant();
        }
        LocalDate day = "WORKING_DAY".equals(row.get("unit")) && offset > 0
            ? workingDays.plus(end.toLocalDate(), offset)
            : end.toLocalDate().plusDays(offset);
        return end.with(day).toInstant();
    }
}
