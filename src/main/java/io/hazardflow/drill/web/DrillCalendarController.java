package io.hazardflow.drill.web;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.drill.Drill;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drills by month and by year, scoped to the caller. */
@RestController
@RequestMapping("/api/drill-calendar")
@Tag(name = "应急演练")
class DrillCalendarController {

    private static final int ROOM_A_DAY = 4;

    private final DrillDays calendar;
    private final DrillRows rows;
    private final Callers callers;

    DrillCalendarController(DrillDays calendar, DrillRows rows, Callers callers) {
        this.calendar = calendar;
        this.rows = rows;
        this.callers = callers;
    }

    /**
     * @param drills the first of each day
     * @param days   how many there are, by day
     * @param ends   drills that are not held and have their last day then, by day
     */
    record MonthPage(YearMonth month, List<DrillRow> drills, Map<LocalDate, Integer> days, Map<LocalDate, Integer> ends) {
    }

    record DayPage(LocalDate day, List<DrillRow> items, long total, int page, int size) {
    }

    /** @param days drills by day */
    record YearPage(int year, List<DrillDays.Month> months, Map<LocalDate, Integer> days) {
    }

    @Operation(summary = "一个月的演练", description = "已开展的按开展日，已排期的按排期日，其余按年度计划或系统建议的日期。不含已取消的。每天只列前 "
        + ROOM_A_DAY + " 次，days 为每天的次数。")
    @GetMapping("/months/{month}")
    MonthPage month(@PathVariable YearMonth month, @ModelAttribute CalendarFilter filter) {
        Caller caller = callers.required();
        return new MonthPage(month, rows.of(calendar.of(month, ROOM_A_DAY, filter, caller), caller), calendar.days(month, filter, caller),
            calendar.ends(month, filter, caller));
    }

    @Operation(summary = "一天的演练", description = "与月历同一口径。")
    @GetMapping("/days/{day}")
    DayPage day(@PathVariable LocalDate day, @ModelAttribute CalendarFilter filter, @RequestParam(defaultValue = "0") int page,
                @RequestParam(defaultValue = "20") int size) {
        Refusals.checkPage(page, size);
        Caller caller = callers.required();
        List<Drill> drills = calendar.of(day, filter, caller, size, (long) page * size);
        return new DayPage(day, rows.of(drills, caller), calendar.count(day, filter, caller), page, size);
    }

    @Operation(summary = "一年的演练", description = "逐月的数量和届满的窗口，逐日的数量。")
    @GetMapping("/years/{year}")
    YearPage year(@PathVariable int year, @ModelAttribute CalendarFilter filter) {
        Refusals.check(year >= 2000 && year <= 2200, "「年度」须在 2000 至 2200 之间");
        Caller caller = callers.required();
        return new YearPage(year, calendar.of(year, filter, caller), calendar.days(year, filter, caller));
    }
}
