package io.hazardflow.dashboard.measure;

import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the indicators make of a history of events, for a generator that writes read models faster than the projection.
 *
 * @param values by the names of {@link #NAMES}
 */
public record MeasuredHistory(Map<String, Object> values, List<Review> reviews) {

    public static final List<String> NAMES = Stream.of(HazardMeasure.TEXTS, HazardMeasure.TIMES, HazardMeasure.OTHERS).flatMap(List::stream).toList();

    /** One review of the rectification. */
    public record Review(int position, Instant at, boolean passed) {
    }

    public static MeasuredHistory of(List<LedgerEvent> events) {
        HazardMeasure measure = HazardMeasure.of(events.get(0).subject());
        List<Review> reviews = new ArrayList<>();
        events.forEach(event -> measure.take(event).ifPresent(one -> reviews.add(new Review(one.position(), one.at(), one.passed()))));
        measure.values().remove("number");
        return new MeasuredHistory(measure.values(), reviews);
    }
}
