package io.hazardflow.dashboard.brief;

import io.hazardflow.access.Caller;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Indicators;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The indicators of a week beside those of the week before and of the same week of the year before. */
@Component
class MovedIndicators {

    private static final int SHOWN = 8;
    private static final double NOTABLE = 1;
    /** Whose numerators grow for weeks after the week: beside an older one, the newest looks worse than it is. */
    private static final Set<String> YET_TO_RIPEN = Set.of("RECTIFICATION", "DUE_RECTIFICATION", "IN_TIME", "IN_FIRST_TIME",
        "MAJOR_RECTIFICATION", "EXTENSION", "GRID_VALIDITY", "TIP_CLOSURE");
    private static final FigureFilter ANY = new FigureFilter(null, null, null, null, null);

    private final Indicators indicators;

    MovedIndicators(Indicators indicators) {
        this.indicators = indicators;
    }

    /** All figures of the three weeks by key. */
    record Weeks(Map<String, Figure> now, Map<String, Figure> before, Map<String, Figure> yearBefore) {

        Brief.Counted counted(String key) {
            return new Brief.Counted(numerator(now, key), numerator(before, key), numerator(yearBefore, key));
        }

        private static long numerator(Map<String, Figure> figures, String key) {
            return figures.containsKey(key) ? figures.get(key).numerator() : 0;
        }
    }

    Weeks of(Week week, Caller sight) {
        return new Weeks(totals(week, sight), totals(week.previous(), sight), totals(week.yearBefore(), sight));
    }

    private Map<String, Figure> totals(Week week, Caller sight) {
        return indicators.totals(EnumSet.allOf(IndicatorGroup.class), week.period(), new Asked(sight, ANY));
    }

    /** Those that moved most; of what is known of the present only nothing can be said. */
    List<Brief.Move> most(Weeks weeks) {
        return indicators.all().stream().filter(indicator -> !YET_TO_RIPEN.contains(indicator.key()))
            .map(indicator -> move(indicator, weeks)).filter(move -> distance(move) >= NOTABLE)
            .sorted(Comparator.comparingDouble(MovedIndicators::distance).reversed()).limit(SHOWN).toList();
    }

    private static Brief.Move move(Indicator indicator, Weeks weeks) {
        return new Brief.Move(indicator.key(), indicator.label(), indicator.unit(), indicator.better(), figure(indicator, weeks.now()),
            figure(indicator, weeks.before()), figure(indicator, weeks.yearBefore()));
    }

    /** Where nothing was counted, there is nothing. */
    private static Figure figure(Indicator indicator, Map<String, Figure> figures) {
        return figures.getOrDefault(indicator.key(), new Figure(0, indicator.unit() == Indicator.Unit.COUNT ? null : 0L, null));
    }

    private static double distance(Brief.Move move) {
        return Math.max(Movement.of(move.unit(), move.now(), move.before()), Movement.of(move.unit(), move.now(), move.yearBefore()));
    }
}
