package io.hazardflow.dashboard.indicator;

import java.util.List;

/** The indicators of one area, declared by what they count. */
public interface MeasuredIndicators {

    List<MeasuredIndicator> measured();
}
