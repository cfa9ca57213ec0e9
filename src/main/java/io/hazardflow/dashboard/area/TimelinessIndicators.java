package io.hazardflow.dashboard.area;

import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Measure;
import io.hazardflow.dashboard.indicator.MeasuredIndicator;
import io.hazardflow.dashboard.indicator.MeasuredIndicators;
import io.hazardflow.dashboard.measure.HazardCount;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * In how many days half and nine in ten of the rectifications were done (domain E, 平均整改天数: median and P90); without the time that an extension
 * waited.
 */
@Component
class TimelinessIndicators implements MeasuredIndicators {

    private final List<MeasuredIndicator> measured;

    TimelinessIndicators(HazardCountable hazards) {
        Measure passed = Measure.in(hazards.get(), HazardCount.Anchor.PASS.column(), HazardCount.PASSED_ORDERED.condition()).withoutTrend();
        measured = List.of(quantile("RECTIFICATION_MEDIAN", "整改天数中位数", "0.5", passed),
            quantile("RECTIFICATION_NINTH", "整改天数九成位", "0.9", passed));
    }

    private static MeasuredIndicator quantile(String key, String label, String share, Measure passed) {
        return new MeasuredIndicator(new Indicator(key, label, IndicatorGroup.TIMELINESS, Indicator.Unit.QUANTILE, Indicator.Better.LOW),
            passed.amount("percentile_disc(" + share + ") within group (order by " + HazardCount.RECTIFYING + ")"), passed);
    }

    @Override
    public List<MeasuredIndicator> measured() {
        return measured;
    }
}
