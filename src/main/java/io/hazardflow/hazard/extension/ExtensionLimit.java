package io.hazardflow.hazard.extension;

import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.WorkingDays;
import java.time.LocalDate;
import java.util.Map;

/** One row of the decision {@code extension-limit}. */
record ExtensionLimit(int maxTimes, int maxDays, int maxPercent, int applyBefore, String applyBeforeUnit, String approver, String basis) {

    static ExtensionLimit of(Map<String, Object> row) {
        return new ExtensionLimit(number(row, "maxTimes"), number(row, "maxDays"), number(row, "maxPercent"), number(row, "applyBefore"),
            (String) row.get("applyBeforeUnit"), (String) row.get("approver"), (String) row.get("basis"));
    }

    /** The latest day that one extension may lead to. */
    LocalDate latest(HazardCase hazard) {
        long ofTheFirstSpan = hazard.firstSpanDays() * maxPercent / 100;
        return Deadlines.dayOf(hazard.deadline()).plusDays(Math.min(maxDays, ofTheFirstSpan));
    }

    /** The last day on which an application is in time. */
    LocalDate applyBy(HazardCase hazard, WorkingDays workingDays) {
        LocalDate deadline = Deadlines.dayOf(hazard.deadline());
        return "WORKING_DAY".equals(applyBeforeUnit) ? workingDays.plus(deadline, -applyBefore) : deadline.minusDays(applyBefore);
    }

    String words(HazardCase hazard, WorkingDays workingDays) {
        return "最多 %d 次，本次最迟 %s；%s 之后提出的为逾期申请".formatted(maxTimes, latest(hazard), applyBy(hazard, workingDays));
    }

    private static int number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).intValue();
    }
}
