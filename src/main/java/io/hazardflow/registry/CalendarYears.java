package io.hazardflow.registry;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Replaces the exceptional days of a year by those of its notice. */
@Component
class CalendarYears {

    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_NOTE = 50;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CalendarYears(JdbcClient jdbc, WorkingDays workingDays, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws RefusedException naming the field that does not fit */
    void load(int year, CalendarYear calendar) {
        check(year, calendar);
        transaction.executeWithoutResult(status -> replace(year, calendar));
        workingDays.refresh();
        events.publishEvent(new CalendarYearLoaded(year));
    }

    private void replace(int year, CalendarYear calendar) {
        jdbc.sql("delete from hazardflow.working_day_exception where extract(year from day) = ?").param(year).update();
        calendar.days().forEach(day ->
            jdbc.sql("insert into hazardflow.working_day_exception (day, working, note, basis) values (?, ?, ?, ?)")
                .params(day.day(), day.working(), day.note(), calendar.basis()).update());
        jdbc.sql("insert into hazardflow.calendar_year (year, source) values (?, ?) on conflict (year) do update set source = excluded.source")
            .params(year, calendar.basis()).update();
    }

    private static void check(int year, CalendarYear calendar) {
        refuseIf(year < 2020 || year > 2100, "年份须在 2020 至 2100 之间");
        refuseIf(isNoText(calendar.basis(), LONGEST_BASIS), "「依据」必填，不超过 200 字");
        refuseIf(calendar.days() == null || calendar.days().isEmpty(), "「日期」不能为空");
        Set<Object> seen = new HashSet<>();
        for (CalendarYear.Day day : calendar.days()) {
            refuseIf(day.day() == null || day.day().getYear() != year, "「日期」须在 " + year + " 年内");
            refuseIf(!seen.add(day.day()), "「日期」" + day.day() + " 重复");
            refuseIf(day.working() == null, "「上班」" + day.day() + " 须为是或否");
            refuseIf(isNoText(day.note(), LONGEST_NOTE), "「说明」" + day.day() + " 必填，不超过 50 字");
        }
        refuseIf(calendar.days().stream().noneMatch(day -> day.isOff(1, 1)), "元旦 " + year + "-01-01 须为休息日");
        refuseIf(calendar.days().stream().noneMatch(day -> day.isOff(10, 1)), "国庆节 " + year + "-10-01 须为休息日");
    }

    private static boolean isNoText(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }

    private static void refuseIf(boolean broken, String rule) {
        if (broken) {
            throw RefusedException.badRequest(rule);
        }
    }
}
