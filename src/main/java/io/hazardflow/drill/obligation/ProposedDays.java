package io.hazardflow.drill.obligation;

import io.hazardflow.platform.SeededNumbers;
import io.hazardflow.registry.TimeLimits;
import io.hazardflow.registry.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Spreads the drills over their windows: a working day that anybody can draw again from rule, subject and period, not at either end. */
@Component
class ProposedDays {

    private final WorkingDays workingDays;
    private final TimeLimits limits;
    private final Clock clock;

    ProposedDays(WorkingDays workingDays, TimeLimits limits, Clock clock) {
        this.workingDays = workingDays;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param seed          what the day is drawn from
     * @param skippedMonths months in which none is proposed
     */
    LocalDate between(LocalDate from, LocalDate to, Set<Integer> skippedMonths, List<String> seed) {
        int margin = limits.get("drill.proposed-margin").amount();
        LocalDate today = LocalDate.now(clock);
        LocalDate begin = from.isBefore(today) ? today : from;
        List<LocalDate> days = workingDays(begin.plusDays(margin), to.minusDays(margin), skippedMonths);
        if (days.isEmpty()) {
            days = workingDays(begin, to, Set.of());
        }
        return days.isEmpty() ? to : days.get(SeededNumbers.of(seed).between(0, days.size() - 1));
    }

    private List<LocalDate> workingDays(LocalDate from, LocalDate to, Set<Integer> skippedMonths) {
        return to.isBefore(from) ? List.of() : from.datesUntil(to.plusDays(1))
            .filter(day -> !skippedMonths.contains(day.getMonthValue()) && workingDays.isWorkingDay(day)).toList();
    }
}
