package io.hazardflow.dashboard.area;

import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Measure;
import io.hazardflow.dashboard.indicator.MeasuredIndicator;
import io.hazardflow.dashboard.indicator.MeasuredIndicators;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hazards that were open at the end of the period and more than fifteen days past their deadline (domain E: the last part of 逾期数). */
@Component
class LongOverdueIndicator implements MeasuredIndicators {

    /** The last condition is that of the index {@code hazard_measure_long_overdue}: the few that ever came so far, or may. */
    private static final String FROM = """
        (select x.* from hazardflow.hazard_measure x where x.deadline < cast(:to as timestamptz) - interval '15 days' and not x.excluded
            and (not x.resolved or (coalesce(x.passed_at, x.closed_at) at time zone 'UTC') > (x.deadline at time zone 'UTC') + interval '15 days')) m""";

    private final MeasuredIndicator indicator;

    LongOverdueIndicator(HazardCountable hazards) {
        this.indicator = new MeasuredIndicator(
            new Indicator("LONG_OVERDUE", "期末逾期十五日以上", IndicatorGroup.HAZARD, Indicator.Unit.COUNT, Indicator.Better.LOW),
            Measure.during(hazards.among(FROM), "(not m.resolved or coalesce(m.passed_at, m.closed_at) >= :to)"), null);
    }

    @Override
    public List<MeasuredIndicator> measured() {
        return List.of(indicator);
    }
}
