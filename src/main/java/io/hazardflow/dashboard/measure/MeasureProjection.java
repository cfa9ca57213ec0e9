package io.hazardflow.dashboard.measure;

import io.hazardflow.hazard.HazardProcesses;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerProjection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what the indicators count of each hazard, and notes which months have to be summed again. */
@Component
class MeasureProjection implements LedgerProjection {

    private final HazardMeasures measures;
    private final StaleMonths stale;

    MeasureProjection(HazardMeasures measures, StaleMonths stale) {
        this.measures = measures;
        this.stale = stale;
    }

    @Override
    public boolean follows(String processKey) {
        return HazardProcesses.KEYS.contains(processKey);
    }

    @Override
    public void apply(LedgerEvent event) {
        HazardMeasure measure = measures.find(event.subject()).orElseGet(() -> HazardMeasure.of(event.subject()));
        stale.note(measure);
        String enterprise = measure.text("enterprise");
        String category = measure.text("category");
        String state = measure.text("state");
        List<Object> counted = measure.counted();
        Optional<HazardMeasure.Review> review = measure.take(event);
        boolean elsewhere = !counted.equals(measure.counted());
        if (elsewhere) {
            stale.noteTasksAndReviews(event.subject());
        }
        measures.save(measure);
        review.ifPresent(one -> measures.review(event.subject(), one.position(), one.at(), one.passed()));
        boolean moved = !Objects.equals(enterprise, measure.text("enterprise")) || !Objects.equals(category, measure.text("category"));
        if (moved) {
            measures.markRecurring(enterprise, category, measure.time("reportedAt"));
        }
        if (moved || !Objects.equals(state, measure.text("state"))) {
            measures.markRecurring(measure.text("enterprise"), measure.text("category"), measure.time("reportedAt"));
        }
        stale.note(measure);
        if (elsewhere) {
            stale.noteTasksAndReviews(event.subject());
        }
    }

    @Override
    public void clear() {
        measures.clear();
        stale.all();
    }
}
