package io.hazardflow.dashboard.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One figure with what it is made of.
 *
 * @param denominator null for a number that is no rate
 * @param rate        of 1, null where there is nothing to divide by
 */
record Figure(long numerator, Long denominator, BigDecimal rate) {

    private static final int DIGITS = 4;

    static Figure number(long number) {
        return new Figure(number, null, null);
    }

    static Figure rate(long numerator, long denominator) {
        return new Figure(numerator, denominator,
            denominator == 0 ? null : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP));
    }

    /** A mean in days. */
    static Figure days(long seconds, long cases) {
        long day = 86_400;
        return new Figure(seconds, cases, cases == 0 ? null
            : BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(cases * day), 1, RoundingMode.HALF_UP));
    }
}
