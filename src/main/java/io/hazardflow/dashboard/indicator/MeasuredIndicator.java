package io.hazardflow.dashboard.indicator;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * An indicator from two measures.
 *
 * @param denominator null for a number that is no rate
 */
public record MeasuredIndicator(Indicator indicator, Measure numerator, Measure denominator) {

    Measure measure(boolean ofNumerator) {
        return ofNumerator && numerator.counts() || denominator == null ? numerator : denominator;
    }

    /** Whether it can be told for times gone by. */
    boolean ofPeriods() {
        return measures().noneMatch(measure -> measure.span() == Measure.Span.NOW);
    }

    /** Whether it can be told month by month. */
    boolean ofMonths() {
        return ofPeriods() && measures().noneMatch(measure -> measure.span() == Measure.Span.IN_ALL);
    }

    Stream<Measure> measures() {
        return Stream.of(numerator, denominator).filter(Objects::nonNull);
    }
}
