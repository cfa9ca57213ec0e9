package io.hazardflow.drill;

import io.hazardflow.ledger.NumberSeries;
import org.springframework.stereotype.Component;

/** Business keys of drills, never used twice. */
@Component
public class DrillNumbers {

    /** {@code YL-yyyy-unit-nnn}, such as {@code YL-2027-e0001-001}. */
    public static final String DRILL = "YL-\\d{4}-[a-z0-9]+-\\d{3,}";
    /** {@code JH-yyyy-unit}, such as {@code JH-2027-e0001}; a second one of the same year, after the first was withdrawn, ends in {@code -2}. */
    public static final String ANNUAL_PLAN = "JH-\\d{4}-[a-z0-9]+(-\\d+)?";

    private final NumberSeries series;

    DrillNumbers(NumberSeries series) {
        this.series = series;
    }

    public String next(int year, String unit) {
        String prefix = "YL-%d-%s".formatted(year, unit);
        return "%s-%03d".formatted(prefix, series.next(prefix));
    }

    public String nextAnnualPlan(int year, String unit) {
        String prefix = "JH-%d-%s".formatted(year, unit);
        int count = series.next(prefix);
        return count == 1 ? prefix : prefix + "-" + count;
    }
}
