package io.hazardflow.drill.evaluation;

import io.hazardflow.drill.DrillGrade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An item as the evaluators of a drill scored it.
 *
 * @param score null where the item does not apply
 */
public record ScoredItem(int position, String item, String head, String text, int weight, boolean applicable, Integer score, String note) {

    /** Whether the evaluators had to say what was wrong. */
    public boolean weak() {
        return applicable && DrillGrade.of(BigDecimal.valueOf(score)).compareTo(DrillGrade.GOOD) > 0;
    }

    /** The weighted mean of items that apply, at least one; one decimal, rounded half up. */
    public static BigDecimal mean(List<ScoredItem> items) {
        long weights = items.stream().mapToLong(ScoredItem::weight).sum();
        long points = items.stream().mapToLong(item -> (long) item.weight * item.score).sum();
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
    }
}
