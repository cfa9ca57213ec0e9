package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardSums;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All indicators that are declared by what they count. */
@Component
class MeasuredSource implements IndicatorSource {

    private final List<MeasuredIndicators> areas;
    private final MeasureCounts counts;
    private final Clock clock;

    MeasuredSource(List<MeasuredIndicators> areas, MeasureCounts counts, Clock clock) {
        this.areas = areas;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        return measured().map(MeasuredIndicator::indicator).toList();
    }

    @Override
    public Map<String, Map<String, Figure>> figures(Set<IndicatorGroup> groups, Period period, HazardSums.By by, Asked asked) {
        List<MeasuredIndicator> chosen = measured().filter(one -> groups.contains(one.indicator().group()))
            .filter(one -> known(one, period, by)).toList();
        List<Measure> measures = chosen.stream().flatMap(MeasuredIndicator::measures).toList();
        Map<String, Map<Measure, Long>> counted = counts.count(measures, period, by, asked);
        Map<String, Map<String, Figure>> figures = new TreeMap<>();
        counted.forEach((part, ofPart) -> figures.put(part, figures(chosen, ofPart)));
        return figures;
    }

    private boolean known(MeasuredIndicator indicator, Period period, HazardSums.By by) {
        return by == HazardSums.By.MONTH ? indicator.ofMonths() : indicator.ofPeriods() || !period.to().isBefore(LocalDate.now(clock));
    }

    private static Map<String, Figure> figures(Collection<MeasuredIndicator> indicators, Map<Measure, Long> counts) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        indicators.forEach(one -> figures.put(one.indicator().key(), Figure.of(one.indicator().unit(), counts.getOrDefault(one.numerator(), 0L),
            one.denominator() == null ? 0 : counts.getOrDefault(one.denominator(), 0L))));
        return figures;
    }

    @Override
    public Page cases(String key, boolean numerator, Period period, Asked asked, int size, long offset) {
        MeasuredIndicator indicator = byKey().get(key);
        if (!known(indicator, period, HazardSums.By.NOTHING)) {
            return new Page(List.of(), 0);
        }
        Measure measure = indicator.measure(numerator);
        return new Page(counts.cases(measure, period, asked, size, offset), counts.count(measure, period, asked));
    }

    private Map<String, MeasuredIndicator> byKey() {
        return measured().collect(Collectors.toMap(one -> one.indicator().key(), one -> one, (one, other) -> {
            throw new IllegalStateException("two indicators " + one.indicator().key());
        }, HashMap::new));
    }

    private Stream<MeasuredIndicator> measured() {
        return areas.stream().flatMap(area -> area.measured().stream());
    }
}
