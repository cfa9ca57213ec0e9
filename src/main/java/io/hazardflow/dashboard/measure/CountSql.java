package io.hazardflow.dashboard.measure;

import io.hazardflow.platform.EngineClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The SQL of all counts, written once: of a month, of any other period, of the cases that moved. */
final class CountSql {

    private CountSql() {
    }

    /**
     * One row a group and date: the counts of that date filled, the others zero. Takes the parameters {@code from} and {@code to}.
     *
     * @param tables    what is counted
     * @param counts    which; dates of no count are not read
     * @param groups    what it is grouped by, as named columns on {@code m}; may depend on the date
     * @param condition further condition on {@code m}
     */
    static String counts(MeasureTables tables, Set<HazardCount> counts, Function<HazardCount.Anchor, Map<String, String>> groups, String condition) {
        return counts.stream().map(HazardCount::anchor).distinct().sorted().map(anchor -> counts(tables, counts, anchor, groups.apply(anchor), condition))
            .collect(Collectors.joining("\nunion all\n"));
    }

    private static String counts(MeasureTables tables, Set<HazardCount> counts, HazardCount.Anchor anchor, Map<String, String> groups,
                                 String condition) {
        String columns = groups.entrySet().stream().map(group -> group.getValue() + " as " + group.getKey() + ", ").collect(Collectors.joining());
        String counted = counts.stream().map(count -> (count.anchor() == anchor ? count.sql() : "0") + " as " + count.column())
            .collect(Collectors.joining(", "));
        return "select " + columns + counted + " from " + anchor.from(tables) + " where " + anchor.column() + " >= :from and " + anchor.column() + " < :to and "
            + condition + (groups.isEmpty() ? "" : " group by " + String.join(", ", groups.values()));
    }

    /** Sums of the rows of {@link #counts}, or of months. */
    static String totals(Set<HazardCount> counts) {
        return counts.stream().map(count -> "coalesce(sum(" + count.column() + "), 0) as " + count.column()).collect(Collectors.joining(", "));
    }

    /** Begin of a day in the district. */
    static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(EngineClock.ZONE).toOffsetDateTime();
    }
}
