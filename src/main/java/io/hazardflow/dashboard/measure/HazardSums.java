package io.hazardflow.dashboard.measure;

import io.hazardflow.access.ScopeCondition;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.lists.Conditions;
import io.hazardflow.platform.EngineClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts hazards of a period: whole months that are over from their sums, all other days from the cases. */
@Component
public class HazardSums {

    private static final Set<HazardCount> OF_CASES = Arrays.stream(HazardCount.values()).filter(count -> !count.ofTasks())
        .collect(Collectors.toUnmodifiableSet());
    private static final RowMapper<HazardCase> CASES = new SimplePropertyRowMapper<>(HazardCase.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    HazardSums(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the counts are divided by. */
    public enum By {
        NOTHING("cast('' as text)", date -> "cast('' as text)", true),
        /** {@code 2026-11} */
        MONTH("to_char(m.month, 'YYYY-MM')", date -> "to_char(" + date.column() + " at time zone '" + EngineClock.ZONE + "', 'YYYY-MM')", true),
        STREET("m.street", date -> "coalesce(m.street, '')", true),
        DEPARTMENT("m.dept", date -> "coalesce(m.dept, '')", true),
        INDUSTRY("m.industry", date -> "coalesce(m.industry, '')", true),
        ENTERPRISE(null, date -> "coalesce(m.enterprise, '')", false);

        private final String ofMonths;
        private final Function<HazardCount.Anchor, String> ofCases;
        private final boolean summed;

        By(String ofMonths, Function<HazardCount.Anchor, String> ofCases, boolean summed) {
            this.ofMonths = ofMonths;
            this.ofCases = ofCases;
            this.summed = summed;
        }

        /** Column of an open case; of those that need no date. */
        public String ofCase() {
            return ofCases.apply(HazardCount.Anchor.REPORT);
        }
    }

    /**
     * Which hazards are counted.
     *
     * @param within     condition on {@code m}; of months only where it speaks of street, department and industry
     * @param ofMonths   whether it does
     * @param conditions narrowed further by street, department or industry of {@code m}
     */
    public record Which(ScopeCondition within, boolean ofMonths, Conditions conditions) {
    }

    /**
     * A case behind a number.
     *
     * @param step the task that is counted of it, null where it is the case itself or a review
     */
    public record Counted(HazardCase hazard, String step) {
    }

    /**
     * By group, the groups in their order; those without a case are left out.
     *
     * @param counts which are wanted; others stay zero
     * @param to     last day
     */
    public Map<String, Sums> of(Set<HazardCount> counts, LocalDate from, LocalDate to, By by, Which which) {
        LocalDate over = LocalDate.now(clock).withDayOfMonth(1);
        LocalDate firstWhole = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        LocalDate afterWhole = to.plusDays(1).withDayOfMonth(1);
        LocalDate end = afterWhole.isAfter(over) ? over : afterWhole;
        Map<String, Sums> sums = new TreeMap<>();
        if (!by.summed || !which.ofMonths() || !firstWhole.isBefore(end)) {
            add(sums, cases(counts, from, to.plusDays(1), by, which));
            return sums;
        }
        if (from.isBefore(firstWhole)) {
            days(sums, from, firstWhole, over, counts, by, which);
        }
        add(sums, months(counts, firstWhole, end, by, which));
        if (!to.isBefore(end)) {
            days(sums, end, to.plusDays(1), over, counts, by, which);
        }
        return sums;
    }

    /** The same as {@link #of}, as it was at a moment, all of it from the cases; nothing of tasks, whose past is not folded. */
    public Map<String, Sums> past(PastMeasures.Past past, LocalDate from, LocalDate to, By by, Which which) {
        return cases(past.tables(), past.at(), OF_CASES, from, to.plusDays(1), by, which);
    }

    /** Days of a month: from their cases, or if the month is over and most of it is wanted, its sum without the other days. @param to not in it */
    private void days(Map<String, Sums> sums, LocalDate from, LocalDate to, LocalDate over, Set<HazardCount> counts, By by, Which which) {
        LocalDate month = from.withDayOfMonth(1);
        LocalDate next = month.plusMonths(1);
        long wanted = ChronoUnit.DAYS.between(from, to);
        if (next.isAfter(over) || 2 * wanted <= month.lengthOfMonth()) {
            add(sums, cases(counts, from, to, by, which));
            return;
        }
        add(sums, months(counts, month, next, by, which));
        if (month.isBefore(from)) {
            subtract(sums, cases(counts, month, from, by, which));
        }
        if (to.isBefore(next)) {
            subtract(sums, cases(counts, to, next, by, which));
        }
    }

    /**
     * The cases that a count counts, the newest by its date first; a case that was reviewed twice is there twice where reviews or tasks are counted.
     *
     * @param to last day
     */
    public List<Counted> cases(HazardCount count, LocalDate from, LocalDate to, Which which, int size, long offset) {
        HazardCount.Anchor date = count.anchor();
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime end = CountSql.moment(to.plusDays(1));
        return jdbc.sql("select h.*, " + (count.ofTasks() ? "t.activity" : "cast(null as text)") + " as counted_step from " + date.from(MeasureTables.PRESENT)
                + " join hazardflow.hazard h on h.number = m.number where " + date.column() + " >= :from and " + date.column() + " < :to and "
                + count.condition() + " and " + which.within().sql() + which.conditions().sql() + " order by " + date.column() + " desc, m.number desc"
                + (count.ofTasks() ? ", t.id" : "") + " limit :size offset :offset")
            .param("from", CountSql.moment(from)).param("to", end.isAfter(now) ? now : end).param("size", size).param("offset", offset)
            .params(which.within().parameters()).params(which.conditions().parameters())
            .query((row, index) -> new Counted(CASES.mapRow(row, index), row.getString("counted_step"))).list();
    }

    private static void add(Map<String, Sums> sums, Map<String, Sums> more) {
        more.forEach((group, counts) -> sums.merge(group, counts, Sums::plus));
    }

    private static void subtract(Map<String, Sums> sums, Map<String, Sums> others) {
        others.forEach((group, counts) -> sums.merge(group, counts.negative(), Sums::plus));
        sums.values().removeIf(Sums::nothing);
    }

    private Map<String, Sums> months(Set<HazardCount> counts, LocalDate from, LocalDate to, By by, Which which) {
        return read(counts, jdbc.sql("select " + by.ofMonths + " as part, " + CountSql.totals(counts)
            + " from hazardflow.hazard_month m where m.month >= :from and m.month < :to and " + which.within().sql() + which.conditions().sql()
            + " group by 1").param("from", from).param("to", to), which);
    }

    /** What lies ahead, such as a deadline, is not due yet. */
    private Map<String, Sums> cases(Set<HazardCount> counts, LocalDate from, LocalDate to, By by, Which which) {
        return cases(MeasureTables.PRESENT, OffsetDateTime.now(clock), counts, from, to, by, which);
    }

    private Map<String, Sums> cases(MeasureTables tables, OffsetDateTime now, Set<HazardCount> counts, LocalDate from, LocalDate to, By by, Which which) {
        OffsetDateTime end = CountSql.moment(to);
        String counted = CountSql.counts(tables, counts, date -> Map.of("part", by.ofCases.apply(date)), which.within().sql() + which.conditions().sql());
        return read(counts, jdbc.sql("select part, " + CountSql.totals(counts) + " from (" + counted + ") counted group by part")
            .param("from", CountSql.moment(from)).param("to", end.isAfter(now) ? now : end), which);
    }

    private static Map<String, Sums> read(Set<HazardCount> counts, JdbcClient.StatementSpec statement, Which which) {
        return statement.params(which.within().parameters()).params(which.conditions().parameters())
            .query((row, index) -> Map.entry(row.getString("part"), sums(counts, row))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Sums sums(Set<HazardCount> counts, ResultSet row) throws SQLException {
        Map<HazardCount, Long> counted = new EnumMap<>(HazardCount.class);
        for (HazardCount count : counts) {
            counted.put(count, row.getLong(count.column()));
        }
        return new Sums(counted);
    }
}
