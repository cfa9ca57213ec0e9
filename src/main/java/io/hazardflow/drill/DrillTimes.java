package io.hazardflow.drill;

import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.registry.TimeLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a drill may be scheduled and when somebody is reminded, told and pressed: variables of its process. */
@Component
public class DrillTimes {

    private final TimeLimits limits;
    private final Clock clock;

    DrillTimes(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** So that there is time to prepare: before the planned day, and in any case when the first reminder goes out. */
    public Date schedulingOpens(LocalDate plannedOn, LocalDate lastDay) {
        LocalDate forTheDay = plannedOn.minusDays(days("drill.scheduling-opens"));
        LocalDate forTheWindow = lastDay.minusDays(days("drill.first-reminder"));
        return Date.from((forTheDay.isBefore(forTheWindow) ? forTheDay : forTheWindow).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Variables that hang on the last day, when the drill begins and again when a postponement moves it. */
    public Map<String, Object> of(LocalDate lastDay) {
        return Facts.of(EmergencyDrill.FIRST_REMINDER_AT, before(lastDay, "drill.first-reminder"))
            .and(EmergencyDrill.SECOND_REMINDER_AT, before(lastDay, "drill.second-reminder"))
            .and(EmergencyDrill.THIRD_REMINDER_AT, before(lastDay, "drill.third-reminder"))
            .and(EmergencyDrill.SCHEDULE_UNTIL, scheduleUntil(lastDay))
            .and(EmergencyDrill.WINDOW_ENDS_AT, Date.from(Deadlines.endOf(lastDay)))
            .and(EmergencyDrill.DEPARTMENT_TOLD_AT, Date.from(Deadlines.endOf(lastDay.plusDays(days("drill.department-told")))))
            .and(EmergencyDrill.NEGLECT_AT, Date.from(Deadlines.endOf(lastDay.plusDays(days("drill.neglect"))))).map();
    }

    private Date before(LocalDate lastDay, String limit) {
        return Date.from(lastDay.minusDays(days(limit)).atStartOfDay(clock.getZone()).toInstant());
    }

    /** When the street would be told, or the last day where that is over already. */
    private Date scheduleUntil(LocalDate lastDay) {
        Instant wanted = Deadlines.endOf(lastDay.minusDays(days("drill.second-reminder")));
        return Date.from(wanted.isBefore(clock.instant()) ? Deadlines.endOf(lastDay) : wanted);
    }

    private int days(String limit) {
        return limits.get(limit).amount();
    }
}
