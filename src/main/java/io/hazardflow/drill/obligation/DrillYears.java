package io.hazardflow.drill.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of the year of drills, each a dated row. */
@Component
class DrillYears {

    private final JdbcClient jdbc;
    private final Clock clock;

    DrillYears(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The current one, and from the day that opens it the next one too. */
    List<Integer> open() {
        LocalDate today = LocalDate.now(clock);
        return today.isBefore(day("year-opens", today.getYear())) ? List.of(today.getYear()) : List.of(today.getYear(), today.getYear() + 1);
    }

    /** When the newest of the open years was opened. */
    LocalDate lastOpened() {
        LocalDate today = LocalDate.now(clock);
        LocalDate thisYear = day("year-opens", today.getYear());
        return today.isBefore(thisYear) ? day("year-opens", today.getYear() - 1) : thisYear;
    }

    /** Day by whose rules the drills of a year are reckoned. */
    LocalDate decidedOn(int year) {
        LocalDate today = LocalDate.now(clock);
        LocalDate begin = LocalDate.of(year, 1, 1);
        return begin.isBefore(today) ? today : begin;
    }

    LocalDate adjustUntil(int year) {
        return day("adjust-until", year);
    }

    LocalDate confirmUntil(int year) {
        return day("confirm-until", year);
    }

    private LocalDate day(String key, int year) {
        MonthDay day = jdbc.sql("""
                select month, day from hazardflow.drill_day
                where key = :key and effective_from <= :today and (effective_to is null or effective_to >= :today)
                order by effective_from desc limit 1""")
            .param("key", key).param("today", LocalDate.now(clock))
            .query((row, index) -> MonthDay.of(row.getInt("month"), row.getInt("day"))).single();
        return day.atYear(year);
    }
}
