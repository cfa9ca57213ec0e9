package io.hazardflow.drill.obligation;

import io.hazardflow.drill.DrillKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of {@code drill-frequency}.
 *
 * @param rule           what it is called in the drills that it asks for; several rows may be one rule
 * @param intervalMonths months that lie between two drills at most
 * @param times          drills in each period at least
 * @param reportTo       code of the department; null for that which supervises the unit
 * @param skippedMonths  months in which none is proposed, and whose own periods ask for none
 */
record DrillRule(String rule, int intervalMonths, int times, PeriodType periodType, CountedPer countedPer, DrillKind kind, boolean mustReport,
                 String reportTo, Set<Integer> skippedMonths, String basis) {

    enum CountedPer { UNIT, PLAN }

    static DrillRule of(Map<String, Object> row) {
        return new DrillRule(text(row, "rule"), number(row, "intervalMonths"), number(row, "minCountPerPeriod"),
            PeriodType.valueOf(text(row, "periodType")), CountedPer.valueOf(text(row, "countedPer")), DrillKind.valueOf(text(row, "kind")), (Boolean) row.get("mustReport"),
            text(row, "reportTo").isEmpty() ? null : text(row, "reportTo"), months(text(row, "skippedMonths")), text(row, "basis"));
    }

    /** The same, also for what the other, looser one wants to have reported and stands on. */
    DrillRule with(DrillRule looser) {
        String both = Stream.of(basis, looser.basis).flatMap(text -> Arrays.stream(text.split("；"))).distinct().collect(Collectors.joining("；"));
        return new DrillRule(rule, intervalMonths, times, periodType, countedPer, kind, mustReport || looser.mustReport,
            mustReport ? reportTo : looser.reportTo, skippedMonths, both);
    }

    /** What the one of several drills in the same period stands under. */
    String name(int time) {
        return time == 1 ? rule : rule + "-" + time;
    }

    private static Set<Integer> months(String text) {
        return Arrays.stream(text.split(",")).filter(month -> !month.isBlank()).map(month -> Integer.valueOf(month.strip()))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Map<String, Object> row, String output) {
        return (String) row.get(output);
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}
