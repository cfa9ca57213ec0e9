package io.hazardflow.drill.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The figures of some drills; each rate with the numbers it is made of.
 *
 * @param key        code of the part; null for the whole and for drills that belong to no part
 * @param completion obligations held within their window, of those whose window is over
 * @param late       of these, held after it
 * @param missed     of these, not held
 * @param good       graded excellent or good, of those evaluated
 * @param poor       graded poor
 * @param improved   improvements verified, of those whose time is over
 * @param reported   reports that are there, of those whose time is over
 */
record FigureRow(String key, String label, Rate completion, int late, int missed, Rate good, int poor, Rate improved, Rate reported, int reportedLate) {

    /** @param percent null where there is nothing to divide by */
    record Rate(int numerator, int denominator, BigDecimal percent) {

        static Rate of(int numerator, int denominator) {
            return new Rate(numerator, denominator, denominator == 0 ? null
                : BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
        }
    }

    static FigureRow of(String key, String label, Collection<DrillFigures.Part> parts) {
        return new FigureRow(key, label, Rate.of(sum(parts, DrillMeasure.DONE), sum(parts, DrillMeasure.REQUIRED)), sum(parts, DrillMeasure.LATE),
            sum(parts, DrillMeasure.MISSED), Rate.of(sum(parts, DrillMeasure.GOOD), sum(parts, DrillMeasure.EVALUATED)), sum(parts, DrillMeasure.POOR),
            Rate.of(parts.stream().mapToInt(DrillFigures.Part::improved).sum(), parts.stream().mapToInt(DrillFigures.Part::improvements).sum()),
            Rate.of(sum(parts, DrillMeasure.REPORTED), sum(parts, DrillMeasure.REPORTS_DUE)), sum(parts, DrillMeasure.REPORTED_LATE));
    }

    private static int sum(Collection<DrillFigures.Part> parts, DrillMeasure measure) {
        return parts.stream().mapToInt(part -> part.counts().get(measure)).sum();
    }
}
