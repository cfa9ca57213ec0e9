package io.hazardflow.dashboard.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One figure with what it is made of.
 *
 * @param denominator null for a number that is no rate
 * @param rate        of 1, null where there is nothing to divide by
 */
public record Figure(long numerator, Long denominator, BigDecimal rate) {

    private static final int DIGITS = 4;
    private static final int DAY_DIGITS = 2;
    private static final long DAY = 86_400;

    /** @param denominator of no meaning for a number that is no rate */
    public static Figure of(Indicator.Unit unit, long numerator, long denominator) {
        return switch (unit) {
            case COUNT -> number(numerator);
            case DAYS -> days(numerator, denominator);
            case QUANTILE -> new Figure(numerator, denominator, denominator == 0 ? null : ofSeconds(numerator, 1));
            case MOST -> new Figure(numerator, denominator, denominator == 0 ? null : BigDecimal.valueOf(numerator));
            default -> rate(numerator, denominator);
        };
    }

    private static Figure number(long number) {
        return new Figure(number, null, null);
    }

    private static Figure rate(long numerator, long denominator) {
        return new Figure(numerator, denominator,
            denominator == 0 ? null : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP));
    }

    /** A mean in days. */
    private static Figure days(long seconds, long cases) {
        return new Figure(seconds, cases, cases == 0 ? null : ofSeconds(seconds, cases));
    }

    private static BigDecimal ofSeconds(long seconds, long cases) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(cases * DAY), DAY_DIGITS, RoundingMode.HALF_UP);
    }
}
