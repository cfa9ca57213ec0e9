package io.hazardflow.dashboard.brief;

import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.Indicator;

/**
 * How far two figures lie apart beyond what chance alone brings about, in standard deviations: few cases weigh little, however far their rate
 * jumps.
 */
final class Movement {

    private Movement() {
    }

    /** Zero where one of them says nothing. */
    static double of(Indicator.Unit unit, Figure now, Figure then) {
        if (unit == Indicator.Unit.COUNT) {
            return apart(now.numerator() - then.numerator(), now.numerator() + then.numerator());
        }
        if (now.rate() == null || then.rate() == null) {
            return 0;
        }
        double difference = now.rate().doubleValue() - then.rate().doubleValue();
        return unit == Indicator.Unit.RATE ? apart(difference, pooled(now, then)) : apart(difference, spread(unit, now) + spread(unit, then));
    }

    private static double pooled(Figure now, Figure then) {
        double share = (now.numerator() + then.numerator()) / (double) (now.denominator() + then.denominator());
        return share * (1 - share) * (1.0 / now.denominator() + 1.0 / then.denominator());
    }

    /** Pieces a case scatter by their mean, times by their length. */
    private static double spread(Indicator.Unit unit, Figure figure) {
        double mean = figure.rate().doubleValue();
        return (unit == Indicator.Unit.MEAN ? mean : mean * mean) / figure.denominator();
    }

    private static double apart(double difference, double variance) {
        return variance <= 0 ? 0 : Math.abs(difference) / Math.sqrt(variance);
    }
}
