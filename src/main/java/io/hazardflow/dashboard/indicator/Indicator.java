package io.hazardflow.dashboard.indicator;

/**
 * One indicator of domain E.
 *
 * @param key   upper case, never changed once published
 * @param label Chinese
 */
public record Indicator(String key, String label, IndicatorGroup group, Unit unit, Better better) {

    /** How its value is read. */
    public enum Unit {
        /** Share of the denominator. */
        RATE,
        COUNT,
        /** Mean of the seconds in the numerator, in days. */
        DAYS,
        /** Days that a given share of the cases does not exceed; the numerator is the same in seconds. */
        QUANTILE,
        /** Pieces a case. */
        MEAN,
        /** The most pieces that one of the cases has; the denominator says how many cases there are. */
        MOST
    }

    /** Which way is good. */
    public enum Better { HIGH, LOW, NEITHER }
}
