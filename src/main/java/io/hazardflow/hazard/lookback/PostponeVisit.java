package io.hazardflow.hazard.lookback;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.procedure.CaseRecord;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 另定核查日: where nobody could be found or let in, somebody goes once more some days later. */
@Component
class PostponeVisit implements JavaDelegate {

    private static final String LIMIT = "look-back-again";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final TimeLimits limits;
    private final CaseRecord record;
    private final Clock clock;

    PostponeVisit(TimeLimits limits, CaseRecord record, Clock clock) {
        this.limits = limits;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant again = Deadlines.dayOf(limits.due(LIMIT, clock.instant())).atTime(MORNING).atZone(EngineClock.ZONE).toInstant();
        execution.setVariable(LookBack.DAY.name(), Date.from(again));
        record.append(execution, Facts.of("lookBackDue", again), List.of(LIMIT + "：" + limits.get(LIMIT).basis()));
    }
}
