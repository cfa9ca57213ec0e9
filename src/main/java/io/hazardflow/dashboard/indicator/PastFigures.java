package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.PastMeasures;
import io.hazardflow.dashboard.measure.Sums;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The indicators of hazards as they were at a moment, for what somebody sees today; those of tasks and of other areas know no past. */
@Component
public class PastFigures {

    private final HazardSums sums;
    private final OpenFigures open;
    private final FigureScope scope;

    PastFigures(HazardSums sums, OpenFigures open, FigureScope scope) {
        this.sums = sums;
        this.open = open;
        this.scope = scope;
    }

    public record Shown(Indicator indicator, Figure figure) {
    }

    public List<Shown> of(PastMeasures.Past past, Period period, Asked asked) {
        Sums counted = sums.past(past, period.from(), period.to(), HazardSums.By.NOTHING, which(asked)).getOrDefault("", Sums.NONE);
        return Arrays.stream(HazardIndicator.values()).filter(one -> !one.ofTasks()).map(one -> new Shown(one.indicator(), one.of(counted))).toList();
    }

    public OpenFigures.Open open(PastMeasures.Past past, Asked asked) {
        return open.past(past, which(asked));
    }

    /** By where the case belongs today: what somebody may see is not what he could have seen then. */
    private HazardSums.Which which(Asked asked) {
        HazardSums.Which today = scope.of(asked);
        ScopeCondition within = today.within();
        return new HazardSums.Which(ScopeCondition.ALL.equals(within) ? within : new ScopeCondition(
            "m.number in (select m.number from hazardflow.hazard_measure m where " + within.sql() + ")", within.parameters()), false,
                today.conditions());
    }
}
