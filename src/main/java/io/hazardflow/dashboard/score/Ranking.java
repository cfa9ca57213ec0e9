package io.hazardflow.dashboard.score;

import io.hazardflow.access.DataScope;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.registry.Department;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Street;
import io.hazardflow.registry.Streets;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Scores of the streets or the departments, the best first. Whoever has a street or department sees its own score only; of the other kind he sees
 * all, counted from what lies in his scope.
 */
@Component
class Ranking {

    private final Indicators indicators;
    private final Streets streets;
    private final Departments departments;

    Ranking(Indicators indicators, Streets streets, Departments departments) {
        this.indicators = indicators;
        this.streets = streets;
        this.departments = departments;
    }

    /** @param rank from 1, the same for the same total; null where there is none: too few finds, no rate, or nobody to compare with */
    record Row(String key, String label, Integer rank, Score score) {
    }

    List<Row> of(HazardSums.By by, List<ScorePart> parts, Period period, Asked asked) {
        Map<String, Map<String, Figure>> figures = indicators.parts(groups(parts), period, by, asked);
        Map<String, String> names = names(by, asked.caller().scope());
        List<Row> rows = names.entrySet().stream()
            .map(unit -> new Row(unit.getKey(), unit.getValue(), null, Score.of(parts, figures.getOrDefault(unit.getKey(), Map.of()))))
            .filter(row -> by == HazardSums.By.STREET || row.score().total() != null).toList();
        return rows.size() > 1 ? ranked(rows) : rows;
    }

    private Set<IndicatorGroup> groups(List<ScorePart> parts) {
        Set<String> keys = parts.stream().map(ScorePart::indicator).collect(Collectors.toSet());
        return indicators.all().stream().filter(indicator -> keys.contains(indicator.key())).map(Indicator::group)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(IndicatorGroup.class)));
    }

    private Map<String, String> names(HazardSums.By by, DataScope scope) {
        Map<String, String> names = new LinkedHashMap<>();
        if (by == HazardSums.By.STREET) {
            streets.all().stream().filter(Street::active)
                .filter(street -> sees(scope, scope.streets(), scope.departments(), street.code()))
                .forEach(street -> names.put(street.code(), street.name()));
        } else {
            for (Department department : departments.all()) {
                if (sees(scope, scope.departments(), scope.streets(), department.code())) {
                    names.put(department.code(), department.name());
                }
            }
        }
        return names;
    }

    private static boolean sees(DataScope scope, Set<String> own, Set<String> others, String code) {
        return scope.all() || own.contains(code) || own.isEmpty() && !others.isEmpty();
    }

    private static List<Row> ranked(List<Row> rows) {
        List<BigDecimal> totals = rows.stream().filter(Ranking::hasRank).map(row -> row.score().total()).toList();
        return rows.stream().map(row -> hasRank(row) ? new Row(row.key(), row.label(), 1 + better(totals, row.score().total()), row.score()) : row)
            .sorted(Comparator.comparing(Row::rank, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Row::key)).toList();
    }

    private static int better(List<BigDecimal> totals, BigDecimal total) {
        return (int) totals.stream().filter(other -> other.compareTo(total) > 0).count();
    }

    private static boolean hasRank(Row row) {
        return row.score().total() != null && row.score().enough();
    }
}
