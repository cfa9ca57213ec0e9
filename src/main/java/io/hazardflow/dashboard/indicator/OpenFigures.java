package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.MeasureTables;
import io.hazardflow.dashboard.measure.PastMeasures;
import io.hazardflow.platform.EngineClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open now, and how late (domain E: 逾期数, 重大存量). */
@Component
public class OpenFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param overdue open and past the deadline
     * @param late3   of these at most three calendar days, the day after the deadline being the first
     * @param late7   four to seven
     * @param late15  eight to fifteen
     * @param later   more than fifteen
     */
    public record Open(long open, long major, long overdue, long late3, long late7, long late15, long later, long majorOverdue) {
    }

    static final Open NOTHING = new Open(0, 0, 0, 0, 0, 0, 0, 0);

    private static final String COUNTS = """
        count(*) as open, count(*) filter (where m.level = 'MAJOR') as major,
        count(*) filter (where m.deadline < :now) as overdue,
        count(*) filter (where m.deadline < :now and m.deadline >= cast(:d3 as timestamptz)) as late3,
        count(*) filter (where m.deadline < cast(:d3 as timestamptz)
            and m.deadline >= cast(:d7 as timestamptz)) as late7,
        count(*) filter (where m.deadline < cast(:d7 as timestamptz)
            and m.deadline >= cast(:d15 as timestamptz)) as late15,
        count(*) filter (where m.deadline < cast(:d15 as timestamptz)) as later,
        count(*) filter (where m.deadline < :now and m.level = 'MAJOR') as major_overdue""";

    private record PartOpen(String part, long open, long major, long overdue, long late3, long late7, long late15, long later, long majorOverdue) {

        Open figures() {
            return new Open(open, major, overdue, late3, late7, late15, later, majorOverdue);
        }
    }

    Open of(HazardSums.Which which) {
        return select(MeasureTables.PRESENT, OffsetDateTime.now(clock), COUNTS, "", which).query(Open.class).single();
    }

    /** The same as it was at a moment. */
    Open past(PastMeasures.Past past, HazardSums.Which which) {
        return select(past.tables(), past.at(), COUNTS, "", which).query(Open.class).single();
    }

    Map<String, Open> parts(HazardSums.By by, HazardSums.Which which) {
        return select(MeasureTables.PRESENT, OffsetDateTime.now(clock), by.ofCase() + " as part, " + COUNTS, " group by 1", which)
            .query(PartOpen.class).list().stream()
            .collect(Collectors.toMap(PartOpen::part, PartOpen::figures));
    }

    private JdbcClient.StatementSpec select(MeasureTables tables, OffsetDateTime now, String what, String rest, HazardSums.Which which) {
        LocalDate today = now.atZoneSameInstant(EngineClock.ZONE).toLocalDate();
        return jdbc.sql("select " + what + " from " + tables.measures() + " m where not m.excluded and not m.resolved and " + which.within().sql()
                + which.conditions().sql() + rest)
            .param("now", now).param("d3", first(today, 3)).param("d7", first(today, 7)).param("d15", first(today, 15))
            .params(which.within().parameters()).params(which.conditions().parameters());
    }

    /** The first moment of the day so many days ago. */
    private static OffsetDateTime first(LocalDate today, int days) {
        return today.minusDays(days).atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
    }
}
