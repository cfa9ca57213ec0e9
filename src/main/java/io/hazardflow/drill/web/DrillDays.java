package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillScope;
import io.hazardflow.lists.Conditions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drills by day: the day on which one was held, else that of its schedule, of the annual plan, or the proposed one. Cancelled ones have no day. */
@Component
class DrillDays {

    private static final String DAY = """
        coalesce((d.held_at at time zone 'Asia/Shanghai')::date, (d.drill_at at time zone 'Asia/Shanghai')::date, d.planned_on, d.proposed_on)""";

    private static final String ORDER = "d.drill_at nulls last, d.number";

    private final JdbcClient jdbc;
    private final DrillScope scope;

    DrillDays(JdbcClient jdbc, DrillScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * What a year holds.
     *
     * @param ends     drills whose last day is in the month
     * @param endsOpen of these, not held
     */
    record Month(int month, int drills, int scheduled, int held, int overdue, int ends, int endsOpen) {
    }

    /** The first drills of each day of the month. @param most that a calendar has room for on a day */
    List<Drill> of(YearMonth month, int most, CalendarFilter filter, Caller caller) {
        return select("d.*, " + DAY + " as on_day, row_number() over (partition by " + DAY + " order by " + ORDER + ") as of_day",
            "and " + DAY + " between :first and :last", filter, caller, "select * from (%s) dated where of_day <= :most order by on_day, of_day")
            .param("first", month.atDay(1)).param("last", month.atEndOfMonth()).param("most", most).query(Drill.class).list();
    }

    /** How many drills are on which day of the month. */
    Map<LocalDate, Integer> days(YearMonth month, CalendarFilter filter, Caller caller) {
        return counts(DAY, "", month.atDay(1), month.atEndOfMonth(), filter, caller);
    }

    List<Drill> of(LocalDate day, CalendarFilter filter, Caller caller, int size, long offset) {
        return select("d.*", "and " + DAY + " = :day order by " + ORDER + " limit :size offset :offset", filter, caller)
            .param("day", day).param("size", size).param("offset", offset).query(Drill.class).list();
    }

    long count(LocalDate day, CalendarFilter filter, Caller caller) {
        return counts(DAY, "", day, day, filter, caller).getOrDefault(day, 0);
    }

    /** How many drills have their last day on which day of the month and are not held. */
    Map<LocalDate, Integer> ends(YearMonth month, CalendarFilter filter, Caller caller) {
        return counts("d.due_on", "and d.held_at is null", month.atDay(1), month.atEndOfMonth(), filter, caller);
    }

    List<Month> of(int year, CalendarFilter filter, Caller caller) {
        return select("""
                m.month,
                count(*) filter (where extract(month from day) = m.month and extract(year from day) = :year) as drills,
                count(*) filter (where extract(month from day) = m.month and extract(year from day) = :year
                                   and d.drill_at is not null and d.held_at is null) as scheduled,
                count(*) filter (where extract(month from day) = m.month and extract(year from day) = :year and d.held_at is not null) as held,
                count(*) filter (where extract(month from day) = m.month and extract(year from day) = :year
                                   and d.overdue_at is not null and d.held_at is null) as overdue,
                count(*) filter (where extract(month from d.due_on) = m.month and extract(year from d.due_on) = :year) as ends,
                count(*) filter (where extract(month from d.due_on) = m.month and extract(year from d.due_on) = :year
                                   and d.held_at is null) as ends_open""", "group by m.month order by m.month",
            "cross join lateral (select " + DAY + " as day) as dated cross join generate_series(1, 12) as m (month)", filter, caller, "%s")
            .param("year", year).query(Month.class).list();
    }

    /** Drills a day of the year; days without one are left out. */
    Map<LocalDate, Integer> days(int year, CalendarFilter filter, Caller caller) {
        return counts(DAY, "", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), filter, caller);
    }

    private Map<LocalDate, Integer> counts(String day, String which, LocalDate first, LocalDate last, CalendarFilter filter, Caller caller) {
        record Count(LocalDate day, int drills) {
        }
        return select(day + " as day, count(*) as drills", which + " and " + day + " between :first and :last group by 1 order by 1", filter, caller)
            .param("first", first).param("last", last).query(Count.class).list().stream().collect(Collectors.toMap(Count::day, Count::drills));
    }

    private JdbcClient.StatementSpec select(String what, String rest, CalendarFilter filter, Caller caller) {
        return select(what, rest, filter, caller, "%s");
    }

    /** @param around a statement with %s for that of the drills */
    private JdbcClient.StatementSpec select(String what, String rest, CalendarFilter filter, Caller caller, String around) {
        return select(what, rest, "", filter, caller, around);
    }

    private JdbcClient.StatementSpec select(String what, String rest, String beside, CalendarFilter filter, Caller caller, String around) {
        ScopeCondition within = scope.of(caller);
        Conditions conditions = filter.conditions("d");
        return jdbc.sql(around.formatted("select " + what + " from hazardflow.drill d " + beside + " where d.cancelled_at is null and " + within.sql()
                + conditions.sql() + " " + rest))
            .params(within.parameters()).params(conditions.parameters());
    }
}
