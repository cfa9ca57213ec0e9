package io.hazardflow.dashboard.plan;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.dashboard.indicator.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goals of all plans with the values of their years: brought in, or counted for the whole district. */
@Component
class PlanIndicators {

    private static final Caller DISTRICT = new Caller("system", "系统", List.of(new Membership(Role.DISTRICT_COORDINATION, null)));
    private static final String COUNTED = "系统按指标口径统计";

    private final Indicators indicators;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanIndicators(Indicators indicators, JdbcClient jdbc, Clock clock) {
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A year's actual value. */
    record Value(int year, BigDecimal value, String source) {
    }

    private record OfPlan(String plan, String key, int year, BigDecimal value, String source) {
    }

    /** @param values the oldest first */
    record Goal(PlanIndicator indicator, List<Value> values) {
    }

    /** The goals of each plan in their order, the newest plan first. */
    Map<String, List<Goal>> byPlan() {
        Map<String, List<OfPlan>> values = jdbc.sql("select plan, key, year, value, source from hazardflow.plan_indicator_value order by year")
            .query(OfPlan.class).list().stream().collect(Collectors.groupingBy(value -> value.plan() + "/" + value.key()));
        return jdbc.sql("""
                select plan, plan_title, key, name, unit, base_year, base_value, target_year, target_kind, target, direction, computed, source
                from hazardflow.plan_indicator order by target_year desc, plan, position, key""")
            .query(PlanIndicator.class).list().stream()
            .map(one -> new Goal(one, values(one, values.getOrDefault(one.plan() + "/" + one.key(), List.of()))))
            .collect(Collectors.groupingBy(goal -> goal.indicator().plan(), LinkedHashMap::new, Collectors.toList()));
    }

    private List<Value> values(PlanIndicator indicator, List<OfPlan> broughtIn) {
        List<Value> values = new ArrayList<>(broughtIn.stream().map(one -> new Value(one.year(), one.value(), one.source())).toList());
        if (indicator.computed() != null) {
            indicators.find(indicator.computed()).ifPresent(computed -> count(indicator, computed, values));
        }
        return values;
    }

    /** What was brought in wins over what is counted. */
    private void count(PlanIndicator indicator, Indicator computed, List<Value> values) {
        LocalDate today = LocalDate.now(clock);
        for (int year = indicator.baseYear(); year <= Math.min(indicator.targetYear(), today.getYear()); year++) {
            int counted = year;
            if (values.stream().noneMatch(value -> value.year() == counted)) {
                Period period = new Period(LocalDate.of(year, 1, 1), year == today.getYear() ? today : LocalDate.of(year, 12, 31));
                BigDecimal value = value(computed, indicators.totals(Set.of(computed.group()), period,
                    new Asked(DISTRICT, new FigureFilter(null, null, null, null, null))).get(computed.key()));
                if (value != null) {
                    values.add(new Value(year, value, COUNTED));
                }
            }
        }
        values.sort((one, other) -> Integer.compare(one.year(), other.year()));
    }

    private static BigDecimal value(Indicator indicator, Figure figure) {
        if (figure == null) {
            return null;
        }
        return indicator.unit() == Indicator.Unit.COUNT ? BigDecimal.valueOf(figure.numerator()) : figure.rate();
    }
}
