package io.hazardflow.hazard.news;

import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A deadline as notices say it: date and time, and what is left of it in the units in which the pages count. */
@Component
class TimeLeft {

    private final WorkingDays workingDays;
    private final Clock clock;

    TimeLeft(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Facts for the texts: the moment under the given name, its day for the title, and one count; empty without a deadline. */
    Map<String, String> facts(String name, Instant deadline) {
        if (deadline == null) {
            return Map.of();
        }
        Map<String, String> facts = new HashMap<>(Map.of(name, Deadlines.shown(deadline), name + "Day", day(deadline)));
        LocalDate today = LocalDate.now(clock);
        LocalDate last = Deadlines.dayOf(deadline);
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative()) {
            facts.put(name + "LateDays", String.valueOf(Math.max(0, workingDays.between(last, today))));
        } else if (last.equals(today)) {
            facts.put(name + "LeftHours", String.valueOf(left.toHours()));
        } else {
            facts.put(name + "LeftDays", String.valueOf(ChronoUnit.DAYS.between(today, last)));
        }
        return facts;
    }

    /** The year only where it is another one. */
    private String day(Instant deadline) {
        LocalDate day = Deadlines.dayOf(deadline);
        return day.getYear() == LocalDate.now(clock).getYear() ? day.toString().substring(5) : day.toString();
    }
}
