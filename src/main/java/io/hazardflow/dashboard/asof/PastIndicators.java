package io.hazardflow.dashboard.asof;

import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.OpenFigures;
import io.hazardflow.dashboard.indicator.PastFigures;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.measure.PastMeasures;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Indicators of a moment, from one snapshot of the database. */
@Component
class PastIndicators {

    private final PastMeasures measures;
    private final PastFigures figures;

    PastIndicators(PastMeasures measures, PastFigures figures) {
        this.measures = measures;
        this.figures = figures;
    }

    record Shown(OpenFigures.Open open, List<PastFigures.Shown> items) {
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Shown at(Instant at, Period period, Asked asked) {
        PastMeasures.Past past = measures.at(at);
        return new Shown(figures.open(past, asked), figures.of(past, period, asked));
    }
}
