package io.hazardflow.dashboard.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which reports are owed of the quarter that ended last, and of the year that ended with it, and have not been started. */
@Component
class StatisticsObligations {

    private final StatisticsDuties duties;
    private final ReportingUnits units;
    private final StatisticsReports reports;
    private final Clock clock;

    StatisticsObligations(StatisticsDuties duties, ReportingUnits units, StatisticsReports reports, Clock clock) {
        this.duties = duties;
        this.units = units;
        this.reports = reports;
        this.clock = clock;
    }

    record Owed(String unit, StatisticsPeriod period, StatisticsDuties.Duty duty) {

        String position() {
            return period.code() + "/" + unit;
        }
    }

    /** In the order of their positions. @param after the last position that was there before, empty for the first ones */
    List<Owed> missing(String after, int limit) {
        return Arrays.stream(StatisticsPeriod.Kind.values()).map(kind -> StatisticsPeriod.endedBefore(kind, LocalDate.now(clock)))
            .filter(period -> period.to().plusDays(1).equals(lastBegan())).flatMap(this::of)
            .filter(owed -> owed.position().compareTo(after) > 0).sorted(Comparator.comparing(Owed::position)).limit(limit).toList();
    }

    /** First day after them. */
    LocalDate lastBegan() {
        return StatisticsPeriod.endedBefore(StatisticsPeriod.Kind.QUARTER, LocalDate.now(clock)).to().plusDays(1);
    }

    private Stream<Owed> of(StatisticsPeriod period) {
        Collection<String> there = Set.copyOf(reports.unitsWith(period.code()));
        return duties.of(period).stream().flatMap(duty -> units.owing(duty).stream().filter(unit -> !there.contains(unit))
            .map(unit -> new Owed(unit, period, duty)));
    }
}
