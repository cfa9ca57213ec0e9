package io.hazardflow.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time limits of the steps, each a dated row; the newest one effective on the day counts. */
@Component
public class TimeLimits {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Clock clock;
    private final WorkingDays workingDays;
    private final Cached<List<DatedTimeLimit>> rows;

    TimeLimits(JdbcClient jdbc, Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
        rows = new Cached<>(() -> jdbc.sql("""
            select key, amount, unit, effective_from, effective_to, basis
            from hazardflow.time_limit order by effective_from desc
            """).query(DatedTimeLimit.class).list());
    }

    /** The limit of today. */
    public TimeLimit get(String key) {
        return get(key, LocalDate.now(clock));
    }

    /**
     * The limit effective on a day.
     *
     * @throws NoSuchElementException when no row holds on that day
     */
    public TimeLimit get(String key, LocalDate day) {
        return row(key, day).map(DatedTimeLimit::limit)
            .orElseThrow(() -> new NoSuchElementException("no time limit " + key + " on " + day));
    }

    /** The same with the dates between which the row holds. */
    public Optional<DatedTimeLimit> row(String key, LocalDate day) {
        return rows.get().stream().filter(row -> row.holds(key, day)).findFirst();
    }

    /** When a step that begins at {@code from} is due, by the limit of that day. */
    public Instant due(String key, Instant from) {
        return due(key, from, LocalDate.ofInstant(from, clock.getZone()));
    }

    /** The same by the limit of another day, such as that on which the case began. */
    public Instant due(String key, Instant from, LocalDate ruleDay) {
        LocalDate day = LocalDate.ofInstant(from, clock.getZone());
        TimeLimit limit = get(key, ruleDay);
        return switch (limit.unit()) {
            case MINUTE -> from.plus(Duration.ofMinutes(limit.amount()));
            case HOUR -> from.plus(Duration.ofHours(limit.amount()));
            case DAY -> endOf(day.plusDays(limit.amount()));
            case WORKING_DAY -> endOf(workingDays.plus(day, limit.amount()));
        };
    }

    private Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }
}
