package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.Sums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The indicators of hazards in a period, beside the period before, the year before, and month by month. */
@Component
class HazardIndicators {

    private static final int MONTHS = 13;

    private final HazardSums sums;

    HazardIndicators(HazardSums sums) {
        this.sums = sums;
    }

    /** @param month {@code 2026-11} */
    record Point(String month, Figure figure) {
    }

    /**
     * @param unit  {@code RATE}, {@code COUNT} or {@code DAYS}
     * @param trend the last months up to that of the end of the period, the oldest first
     */
    record Shown(String key, String label, HazardIndicator.Unit unit, HazardIndicator.Better better, Figure now, Figure before, Figure yearBefore,
                 List<Point> trend) {
    }

    List<Shown> of(Period period, HazardSums.Which which) {
        Sums now = total(period, which);
        Sums before = total(period.before(), which);
        Sums yearBefore = total(period.yearBefore(), which);
        LocalDate first = period.to().withDayOfMonth(1).minusMonths(MONTHS - 1L);
        Map<String, Sums> months = sums.of(first, period.to(), HazardSums.By.MONTH, which);
        List<String> names = Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1)).limit(MONTHS).map(YearMonth::toString).toList();
        return Arrays.stream(HazardIndicator.values()).map(indicator -> new Shown(indicator.name(), indicator.label(), indicator.unit(), indicator.better(),
            indicator.of(now), indicator.of(before), indicator.of(yearBefore),
            names.stream().map(month -> new Point(month, indicator.of(months.getOrDefault(month, Sums.NONE)))).toList())).toList();
    }

    /** By street, department or industry; parts without a hazard are left out. */
    Map<String, Sums> parts(Period period, HazardSums.By by, HazardSums.Which which) {
        return sums.of(period.from(), period.to(), by, which);
    }

    long count(HazardCount count, Period period, HazardSums.Which which) {
        return total(period, which).of(count);
    }

    private Sums total(Period period, HazardSums.Which which) {
        return sums.of(period.from(), period.to(), HazardSums.By.NOTHING, which).getOrDefault("", Sums.NONE);
    }
}
