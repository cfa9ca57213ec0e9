package io.hazardflow.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working-day calendar: Monday to Friday, less holidays, plus make-up days of the loaded years. */
@Component
public class WorkingDays {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingDays.class);

    private record ExceptionalDay(LocalDate day, boolean working) {
    }

    private record Calendar(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {
    }

    private final Cached<Calendar> calendar;
    private final Set<Integer> warned = ConcurrentHashMap.newKeySet();

    WorkingDays(JdbcClient jdbc) {
        calendar = new Cached<>(() -> new Calendar(
            jdbc.sql("select day, working from hazardflow.working_day_exception").query(ExceptionalDay.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(ExceptionalDay::day, ExceptionalDay::working)),
            Set.copyOf(jdbc.sql("select year from hazardflow.calendar_year").query(Integer.class).list())));
    }

    /** In a year that is not loaded every Monday to Friday counts, see {@link #provisional}. */
    public boolean isWorkingDay(LocalDate day) {
        Boolean exception = calendar.get().exceptions().get(day);
        return exception != null ? exception : day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    /** The day that is so many working days after (before, when negative) the given one, which itself does not count. */
    public LocalDate plus(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = Math.abs(workingDays); left > 0;) {
            day = day.plusDays(workingDays > 0 ? 1 : -1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        warnWhenProvisional(day);
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public long between(LocalDate from, LocalDate to) {
        return to.isBefore(from)
            ? -between(to, from)
            : from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /** True when the holidays of the day's year are not loaded yet, so that a count of working days may still change. */
    public boolean provisional(LocalDate day) {
        return !calendar.get().years().contains(day.getYear());
    }

    /** Years whose holidays are loaded. */
    public Set<Integer> loadedYears() {
        return calendar.get().years();
    }

    void refresh() {
        calendar.refresh();
    }

    private void warnWhenProvisional(LocalDate day) {
        if (provisional(day) && warned.add(day.getYear())) {
            LOG.warn("Holidays of {} are not loaded: working days of that year are counted Monday to Friday", day.getYear());
        }
    }
}
