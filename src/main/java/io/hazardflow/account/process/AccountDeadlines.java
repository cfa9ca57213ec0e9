package io.hazardflow.account.process;

import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** By when the tasks of account cases have to be done; read by the processes as {@code ${accountDeadlines.due(…)}}. */
@Component("accountDeadlines")
public class AccountDeadlines {

    private final TimeLimits limits;
    private final Clock clock;

    AccountDeadlines(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** End of the time limit of a step that begins now. */
    public Date due(String step) {
        return Date.from(dueAt(step));
    }

    public Instant dueAt(String step) {
        return limits.due(step, clock.instant());
    }
}
