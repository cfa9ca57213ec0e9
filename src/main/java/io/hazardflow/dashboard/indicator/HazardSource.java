package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.Sums;
import io.hazardflow.hazard.HazardModel;
import io.hazardflow.hazard.web.HazardRow;
import io.hazardflow.hazard.web.HazardRows;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The indicators of hazards; from the sums of months, since there are many of them. */
@Component
@Order(0)
class HazardSource implements IndicatorSource {

    private final HazardSums sums;
    private final HazardRows rows;
    private final FigureScope scope;
    private final HazardModel models;

    HazardSource(HazardSums sums, HazardRows rows, FigureScope scope, HazardModel models) {
        this.models = models;
        this.sums = sums;
        this.rows = rows;
        this.scope = scope;
    }

    @Override
    public List<Indicator> indicators() {
        return Arrays.stream(HazardIndicator.values()).map(HazardIndicator::indicator).toList();
    }

    @Override
    public Map<String, Map<String, Figure>> figures(Set<IndicatorGroup> groups, Period period, HazardSums.By by, Asked asked) {
        List<HazardIndicator> chosen = Arrays.stream(HazardIndicator.values()).filter(one -> groups.contains(one.indicator().group())).toList();
        Map<String, Map<String, Figure>> figures = new TreeMap<>();
        if (!chosen.isEmpty()) {
            sums.of(counts(chosen), period.from(), period.to(), by, scope.of(asked))
                .forEach((part, counted) -> figures.put(part, figures(chosen, counted)));
        }
        return figures;
    }

    private static Set<HazardCount> counts(List<HazardIndicator> indicators) {
        return indicators.stream().flatMap(HazardIndicator::counts).collect(Collectors.toCollection(() -> EnumSet.noneOf(HazardCount.class)));
    }

    private static Map<String, Figure> figures(List<HazardIndicator> indicators, Sums counted) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        indicators.forEach(one -> figures.put(one.name(), one.of(counted)));
        return figures;
    }

    @Override
    public Page cases(String key, boolean numerator, Period period, Asked asked, int size, long offset) {
        HazardCount count = HazardIndicator.valueOf(key).listed(numerator);
        HazardSums.Which which = scope.of(asked);
        long total = sums.of(Set.of(count), period.from(), period.to(), HazardSums.By.NOTHING, which).getOrDefault("", Sums.NONE).of(count);
        List<HazardSums.Counted> found = sums.cases(count, period.from(), period.to(), which, size, offset);
        List<HazardRow> cases = rows.of(found.stream().map(HazardSums.Counted::hazard).toList(), asked.caller());
        return new Page(IntStream.range(0, found.size()).mapToObj(i -> shown(cases.get(i), label(cases.get(i), found.get(i).step()))).toList(), total);
    }

    /** A task is told by its name, since a case may stand there with several. */
    private String label(HazardRow row, String step) {
        return step == null ? row.stateLabel() : models.nameOf(step);
    }

    static IndicatorCase shown(HazardRow row) {
        return shown(row, row.stateLabel());
    }

    private static IndicatorCase shown(HazardRow row, String label) {
        return new IndicatorCase(row.number(), row.title(), label, row.level(), row.subGrade(), row.enterpriseName(), row.streetName(),
            row.holder(), row.reportedAt(), "/hazards/" + row.number());
    }
}
