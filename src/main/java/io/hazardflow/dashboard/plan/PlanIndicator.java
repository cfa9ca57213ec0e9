package io.hazardflow.dashboard.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One goal of a plan.
 *
 * @param baseValue null where nobody has brought it in
 * @param target    for {@link TargetKind#CHANGE} a share of the base, -0.1 for ten per cent less; null for a goal in words
 * @param direction {@code HIGH} or {@code LOW}, which way is good
 * @param computed  key of the indicator that gives its values, null where they are brought in
 */
record PlanIndicator(String plan, String planTitle, String key, String name, String unit, int baseYear, BigDecimal baseValue, int targetYear,
                     TargetKind targetKind, BigDecimal target, String direction, String computed, String source) {

    private static final int DIGITS = 4;

    /** (value − base) ÷ base; empty without a base, or with one of zero. */
    Optional<BigDecimal> change(BigDecimal value) {
        return value == null || baseValue == null || baseValue.signum() == 0 ? Optional.empty()
            : Optional.of(value.subtract(baseValue).divide(baseValue.abs(), DIGITS, RoundingMode.HALF_UP));
    }

    /** Whether a value is as good as the goal; empty where that cannot be said. */
    Optional<Boolean> reachedBy(BigDecimal value) {
        if (value == null) {
            return Optional.empty();
        }
        return switch (targetKind) {
            case CHANGE -> change(value).filter(change -> target != null).map(change -> isGood(change, target));
            case ZERO -> Optional.of(value.signum() == 0);
            case VALUE -> Optional.ofNullable(target).map(goal -> isGood(value, goal));
            case DONE -> Optional.of(value.signum() > 0);
        };
    }

    /** Share of the way from base to goal, from 0 to 1; empty where there is no way. */
    Optional<BigDecimal> progress(BigDecimal value) {
        Optional<BigDecimal> way = switch (targetKind) {
            case CHANGE -> change(value).flatMap(change -> share(change, target));
            case VALUE -> value == null || baseValue == null || target == null ? Optional.<BigDecimal>empty()
                : share(value.subtract(baseValue), target.subtract(baseValue));
            case ZERO, DONE -> Optional.<BigDecimal>empty();
        };
        return way.map(share -> share.max(BigDecimal.ZERO).min(BigDecimal.ONE));
    }

    private static Optional<BigDecimal> share(BigDecimal done, BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? Optional.empty() : Optional.of(done.divide(whole, DIGITS, RoundingMode.HALF_UP));
    }

    private boolean isGood(BigDecimal value, BigDecimal goal) {
        return "LOW".equals(direction) ? value.compareTo(goal) <= 0 : value.compareTo(goal) >= 0;
    }
}
