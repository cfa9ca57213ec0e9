package io.hazardflow.dashboard.indicator;

import io.hazardflow.dashboard.measure.HazardSums;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the indicators of one read model, and lists what it counted. */
public interface IndicatorSource {

    List<Indicator> indicators();

    /**
     * @param groups only indicators of these are reckoned
     * @return by part and key; parts of which nothing was counted may be missing, and indicators of which nothing is known for that time
     */
    Map<String, Map<String, Figure>> figures(Set<IndicatorGroup> groups, Period period, HazardSums.By by, Asked asked);

    /**
     * What one number counts, as many as it says; for a sum, the things it is the sum of.
     *
     * @param numerator the denominator otherwise
     */
    Page cases(String key, boolean numerator, Period period, Asked asked, int size, long offset);

    record Page(List<IndicatorCase> items, long total) {
    }
}
