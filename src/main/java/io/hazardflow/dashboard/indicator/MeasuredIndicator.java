package io.hazardflow.dashboard.indicator;

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
        return numerator.span() != Measure.Span.NOW && (denominator == null || denominator.span() != Measure.Span.NOW);
    }
}
