package io.hazardflow.drill.obligation;

import io.hazardflow.drill.AnnualPlanProcess;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when an annual plan is adjusted and confirmed: the day of every year, and later where less time than the limit would be left. */
@Component
class PlanTimes {

    private final DrillYears years;
    private final TimeLimits limits;
    private final Clock clock;

    PlanTimes(DrillYears years, TimeLimits limits, Clock clock) {
        this.years = years;
        this.limits = limits;
        this.clock = clock;
    }

    LocalDate adjustUntil(int year) {
        return later(years.adjustUntil(year), AnnualPlanProcess.ADJUST_DRILL_PLAN);
    }

    LocalDate confirmUntil(int year) {
        return later(years.confirmUntil(year), AnnualPlanProcess.CONFIRM_DRILL_PLAN);
    }

    private LocalDate later(LocalDate day, String limit) {
        LocalDate least = LocalDate.now(clock).plusDays(limits.get(limit).amount());
        return day.isBefore(least) ? least : day;
    }
}
