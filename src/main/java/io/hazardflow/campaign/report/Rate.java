package io.hazardflow.campaign.report;

/**
 * A rate with what it was counted from.
 *
 * @param percent with one decimal; null where there is nothing to divide by, which is neither none nor all
 */
public record Rate(long numerator, long denominator, Double percent) {

    private static final double PER_MILLE = 1000.0;
    private static final double TEN = 10.0;

    public static Rate of(long numerator, long denominator) {
        return new Rate(numerator, denominator, denominator == 0 ? null : Math.round(numerator * PER_MILLE / denominator) / TEN);
    }

    /** As reports say it: 80.0%（4/5）, or a dash. */
    public String shown() {
        return percent == null ? "—" : "%.1f%%（%d/%d）".formatted(percent, numerator, denominator);
    }
}
