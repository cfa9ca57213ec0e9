package io.hazardflow.expiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many days before the last one somebody is told; dated rows. */
@Component
public class Thresholds {

    /** Stands for the day after the last. */
    static final int AFTER = -1;

    private final JdbcClient jdbc;

    Thresholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force on a day, the earliest warning first. */
    public List<Integer> on(LocalDate day) {
        return jdbc.sql("""
                select days from hazardflow.expiry_threshold
                where effective_from <= :day and (effective_to is null or effective_to >= :day) order by days desc""")
            .param("day", day).query(Integer.class).list();
    }

    /** The last one passed with this many days left; {@link #AFTER} once it is over. */
    static Optional<Integer> passed(List<Integer> thresholds, long daysLeft) {
        return daysLeft < 0 ? Optional.of(AFTER) : thresholds.stream().filter(days -> daysLeft <= days).min(Integer::compareTo);
    }
}
