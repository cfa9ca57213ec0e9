package io.hazardflow.dashboard.score;

import io.hazardflow.dashboard.indicator.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A score and how it came about.
 *
 * @param total  points of the rates less those taken off, never below nought; null where there is no rate at all
 * @param found  pieces without which there is no rank
 * @param enough whether there are enough of them
 */
record Score(BigDecimal total, long found, boolean enough, List<Line> lines) {

    private static final int DIGITS = 2;
    private static final Figure NONE = new Figure(0, 0L, null);

    /**
     * One part of it.
     *
     * @param weight points as they are set
     * @param scaled the same after parts without a denominator were left out; null for one of these, and for points off
     * @param points got, or taken off; null for a part that was left out
     */
    record Line(String indicator, ScorePart.Use use, Figure figure, BigDecimal weight, BigDecimal cap, BigDecimal scaled, BigDecimal points) {
    }

    /**
     * Parts that have nothing to divide by are left out, and the others take over their weight in proportion: nobody gains or loses by what did
     * not happen.
     */
    static Score of(List<ScorePart> parts, Map<String, Figure> figures) {
        List<ScorePart> rates = parts.stream().filter(ScorePart::isRate).toList();
        BigDecimal all = sum(rates.stream().map(ScorePart::points).toList());
        BigDecimal counted = sum(rates.stream().filter(part -> hasRate(figure(part, figures))).map(ScorePart::points).toList());
        List<Line> lines = parts.stream().filter(part -> part.use() != ScorePart.Use.LEAST)
            .map(part -> part.isRate() ? rate(part, figure(part, figures), all, counted) : deduction(part, figure(part, figures))).toList();
        boolean enough = parts.stream().filter(part -> part.use() == ScorePart.Use.LEAST)
            .allMatch(part -> BigDecimal.valueOf(figure(part, figures).numerator()).compareTo(part.points()) >= 0);
        long found = parts.stream().filter(part -> part.use() == ScorePart.Use.LEAST).mapToLong(part -> figure(part, figures).numerator()).sum();
        return new Score(counted.signum() == 0 ? null : total(lines), found, enough, lines);
    }

    private static Line rate(ScorePart part, Figure figure, BigDecimal all, BigDecimal counted) {
        if (!hasRate(figure)) {
            return new Line(part.indicator(), part.use(), figure, part.points(), null, null, null);
        }
        BigDecimal scaled = part.points().multiply(all);
        long good = part.use() == ScorePart.Use.REST ? figure.denominator() - figure.numerator() : figure.numerator();
        return new Line(part.indicator(), part.use(), figure, part.points(), null, scaled.divide(counted, DIGITS, RoundingMode.HALF_UP),
            scaled.multiply(BigDecimal.valueOf(good)).divide(counted.multiply(BigDecimal.valueOf(figure.denominator())), 
                DIGITS, RoundingMode.HALF_UP));
    }

    private static Line deduction(ScorePart part, Figure figure) {
        BigDecimal off = part.points().multiply(BigDecimal.valueOf(figure.numerator())).min(part.cap()).setScale(DIGITS, RoundingMode.HALF_UP);
        return new Line(part.indicator(), part.use(), figure, part.points(), part.cap(), null, off);
    }

    private static BigDecimal total(List<Line> lines) {
        BigDecimal got = sum(lines.stream().filter(line -> line.use() != ScorePart.Use.DEDUCTION).map(Line::points).filter(Objects::nonNull)
            .toList());
        BigDecimal off = sum(lines.stream().filter(line -> line.use() == ScorePart.Use.DEDUCTION).map(Line::points).toList());
        return got.subtract(off).max(BigDecimal.ZERO).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static boolean hasRate(Figure figure) {
        return figure.denominator() != null && figure.denominator() > 0;
    }

    private static Figure figure(ScorePart part, Map<String, Figure> figures) {
        return figures.getOrDefault(part.indicator(), NONE);
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
