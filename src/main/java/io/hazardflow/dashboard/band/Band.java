package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.unit.UnitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an indicator of a kind of unit is expected.
 *
 * @param low    of 1 for rates, in days for times; null for none
 * @param margin how far inside it has to be to count as back
 * @param least  denominator below which nothing is said; an alert lasts until half of it
 * @param setBy  account; null for a row of the delivery
 */
record Band(long id, String indicator, UnitKind kind, Span span, BigDecimal low, BigDecimal high, BigDecimal margin, int least,
            LocalDate effectiveFrom, LocalDate effectiveTo, String basis, String reason, String setBy, Instant setAt) {

    enum Side { LOW, HIGH }

    /** The value that is held against it; empty where there is nothing to divide by. */
    static Optional<BigDecimal> value(Figure figure) {
        return Optional.ofNullable(figure.denominator() == null ? BigDecimal.valueOf(figure.numerator()) : figure.rate());
    }

    boolean saysAnything(Figure figure, boolean alerted) {
        return value(figure).isPresent() && (figure.denominator() == null || figure.denominator() >= (alerted ? (least + 1) / 2 : least));
    }

    /** On which side the value is outside; empty inside. */
    Optional<Side> outside(BigDecimal value) {
        return beyond(value, BigDecimal.ZERO);
    }

    boolean isBack(BigDecimal value) {
        return beyond(value, margin).isEmpty();
    }

    private Optional<Side> beyond(BigDecimal value, BigDecimal inside) {
        if (low != null && value.compareTo(low.add(inside)) < 0) {
            return Optional.of(Side.LOW);
        }
        return high != null && value.compareTo(high.subtract(inside)) > 0 ? Optional.of(Side.HIGH) : Optional.empty();
    }
}
