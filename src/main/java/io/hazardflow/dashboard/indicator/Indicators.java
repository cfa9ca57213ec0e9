package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardSums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All indicators of all sources, beside the period before, the year before, and month by month. */
@Component
public class Indicators {

    private static final int MONTHS = 13;
    private static final int MONTHS_AND_THE_YEAR_BEFORE = 25;

    private final List<IndicatorSource> sources;

    Indicators(List<IndicatorSource> sources) {
        this.sources = sources;
    }

    /** @param month {@code 2026-11} */
    public record Point(String month, Figure figure) {
    }

    /** @param trend months up to that of the end of the period, the oldest first; empty for what is known of the present only or too dear */
    public record Shown(Indicator indicator, Figure now, Figure before, Figure yearBefore, List<Point> trend) {
    }

    public List<Shown> of(Set<IndicatorGroup> groups, Period period, Asked asked) {
        return sources.stream().flatMap(source -> of(source, groups, period, MONTHS, asked)).toList();
    }

    /** One indicator with thirteen months and the same months of the year before, in one row. */
    public Shown history(Indicator indicator, Period period, Asked asked) {
        return of(source(indicator.key()), Set.of(indicator.group()), period, MONTHS_AND_THE_YEAR_BEFORE, asked)
            .filter(shown -> shown.indicator().equals(indicator)).findFirst().orElseThrow();
    }

    private static Stream<Shown> of(IndicatorSource source, Set<IndicatorGroup> groups, Period period, int length, Asked asked) {
        List<Indicator> chosen = source.indicators().stream().filter(indicator -> groups.contains(indicator.group())).toList();
        if (chosen.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Figure> now = total(source, groups, period, asked);
        Map<String, Figure> before = total(source, groups, period.before(), asked);
        Map<String, Figure> yearBefore = total(source, groups, period.yearBefore(), asked);
        LocalDate first = period.to().withDayOfMonth(1).minusMonths(length - 1L);
        Map<String, Map<String, Figure>> months = source.figures(groups, new Period(first, period.to()), HazardSums.By.MONTH, asked);
        List<String> names = Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1)).limit(length).map(YearMonth::toString).toList();
        return chosen.stream().map(indicator -> {
            Figure none = Figure.of(indicator.unit(), 0, 0);
            List<Point> trend = names.stream().map(month -> new Point(month, months.getOrDefault(month, Map.of()).getOrDefault(indicator.key(), none))).toList();
            boolean known = months.values().stream().anyMatch(month -> month.containsKey(indicator.key()));
            return new Shown(indicator, now.getOrDefault(indicator.key(), none), before.getOrDefault(indicator.key(), none),
                yearBefore.getOrDefault(indicator.key(), none), known ? trend : List.of());
        });
    }

    private static Map<String, Figure> total(IndicatorSource source, Set<IndicatorGroup> groups, Period period, Asked asked) {
        return source.figures(groups, period, HazardSums.By.NOTHING, asked).getOrDefault("", Map.of());
    }

    /** The figures of one period. @return by key */
    public Map<String, Figure> totals(Set<IndicatorGroup> groups, Period period, Asked asked) {
        Map<String, Figure> totals = new HashMap<>();
        sources.forEach(source -> totals.putAll(total(source, groups, period, asked)));
        return totals;
    }

    /** By street, department or industry and key; parts of which nothing was counted are left out. */
    public Map<String, Map<String, Figure>> parts(Set<IndicatorGroup> groups, Period period, HazardSums.By by, Asked asked) {
        Map<String, Map<String, Figure>> parts = new TreeMap<>();
        sources.forEach(source -> source.figures(groups, period, by, asked)
            .forEach((part, figures) -> parts.computeIfAbsent(part, one -> new HashMap<>()).putAll(figures)));
        return parts;
    }

    public List<Indicator> all() {
        return sources.stream().flatMap(source -> source.indicators().stream()).toList();
    }

    public Optional<Indicator> find(String key) {
        return all().stream().filter(indicator -> indicator.key().equals(key)).findFirst();
    }

    /** @param key of an indicator that is there */
    public IndicatorSource.Page cases(String key, boolean numerator, Period period, Asked asked, int size, long offset) {
        return source(key).cases(key, numerator, period, asked, size, offset);
    }

    private IndicatorSource source(String key) {
        return sources.stream().filter(source -> source.indicators().stream().anyMatch(indicator -> indicator.key().equals(key))).findFirst().orElseThrow();
    }
}
