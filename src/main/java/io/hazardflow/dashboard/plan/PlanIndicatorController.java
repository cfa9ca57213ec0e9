package io.hazardflow.dashboard.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The goals of the district's plans; a plan is public, so everybody who is signed in may see them. */
@RestController
@Tag(name = "规划指标", description = "规划的目标、基期和各年实际值；没有录入的为空")
class PlanIndicatorController {

    private final PlanIndicators indicators;

    PlanIndicatorController(PlanIndicators indicators) {
        this.indicators = indicators;
    }

    record Plan(String plan, String title, int baseYear, int targetYear, List<Row> items) {
    }

    /**
     * @param value    the newest actual value up to the target year, null without one
     * @param change   (value − base) ÷ base
     * @param progress share of the way to the goal, from 0 to 1
     * @param reached  whether the newest value is as good as the goal, null where that cannot be said
     */
    record Row(String key, String name, String unit, int baseYear, BigDecimal baseValue, int targetYear, String targetKind, BigDecimal target,
               String direction, boolean counted, String source, Integer valueYear, BigDecimal value, BigDecimal change, BigDecimal progress,
               Boolean reached, List<PlanIndicators.Value> values) {

        static Row of(PlanIndicators.Goal goal) {
            PlanIndicator one = goal.indicator();
            PlanIndicators.Value newest = goal.values().stream().filter(value -> value.year() <= one.targetYear())
                .reduce((first, second) -> second).orElse(null);
            BigDecimal value = newest == null ? null : newest.value();
            return new Row(one.key(), one.name(), one.unit(), one.baseYear(), one.baseValue(), one.targetYear(), one.targetKind().name(),
                one.target(), one.direction(), one.computed() != null, one.source(), newest == null ? null : newest.year(), value,
                one.change(value).orElse(null), one.progress(value).orElse(null), one.reachedBy(value).orElse(null), goal.values());
        }
    }

    @Operation(summary = "规划指标", description = "各规划的目标及进展，新的规划在前。change 为（实际值－基期值）÷基期值。")
    @GetMapping("/api/plan-indicators")
    List<Plan> plans() {
        return indicators.byPlan().entrySet().stream().map(plan -> {
            PlanIndicator first = plan.getValue().get(0).indicator();
            return new Plan(plan.getKey(), first.planTitle(), first.baseYear(), first.targetYear(), plan.getValue().stream().map(Row::of).toList());
        }).toList();
    }
}
