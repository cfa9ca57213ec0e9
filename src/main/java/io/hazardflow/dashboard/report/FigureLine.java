package io.hazardflow.dashboard.report;

import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * One row of a table of statistics.
 *
 * @param unit        {@code COUNT} or {@code RATE}
 * @param denominator null for a number that is no rate
 * @param rate        of 1, null where there is nothing to divide by
 */
public record FigureLine(String key, String label, Indicator.Unit unit, long numerator, Long denominator, BigDecimal rate) {

    private static final String EMPTY = "—";

    static FigureLine of(String key, String label, Indicator.Unit unit, long numerator, long denominator) {
        Figure figure = Figure.of(unit, numerator, denominator);
        return new FigureLine(key, label, unit, figure.numerator(), figure.denominator(), figure.rate());
    }

    /** {@code 12}, {@code 85.7%}; a dash where there is nothing to divide by. */
    String shown() {
        if (unit == Indicator.Unit.COUNT) {
            return String.valueOf(numerator);
        }
        return rate == null ? EMPTY : rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** {@code 6/7}; empty for a number. */
    String parts() {
        return denominator == null ? "" : numerator + "/" + denominator;
    }

    boolean saysTheSameAs(FigureLine other) {
        return other != null && numerator == other.numerator && Objects.equals(denominator, other.denominator);
    }
}
