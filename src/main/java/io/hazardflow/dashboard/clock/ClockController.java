package io.hazardflow.dashboard.clock;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.clock.CaseClocks.CaseClock;
import io.hazardflow.dashboard.clock.CaseClocks.Share;
import io.hazardflow.dashboard.clock.EndedClocks.Ended;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.Level;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.ListProblems;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whose clock: one case for whoever may see it, and all that were closed in a period. */
@RestController
@Tag(name = "时间归属", description = "案件从上报到办结的每一段时间归谁")
class ClockController {

    private final CaseClocks clocks;
    private final EndedClocks ended;
    private final HazardCases cases;
    private final Streets streets;
    private final Departments departments;
    private final Industries industries;
    private final Callers callers;
    private final Clock clock;

    ClockController(CaseClocks clocks, EndedClocks ended, HazardCases cases, Streets streets, Departments departments, Industries industries,
                    Callers callers, Clock clock) {
        this.clocks = clocks;
        this.ended = ended;
        this.cases = cases;
        this.streets = streets;
        this.departments = departments;
        this.industries = industries;
        this.callers = callers;
        this.clock = clock;
    }

    record Sums(Period period, long cases, long seconds, List<Share> shares) {
    }

    record Page(List<Ended> items, long total, int page, int size) {
    }

    @Operation(summary = "一件隐患的时间归属", description = "从上报到办结（未办结的到现在）的每一段时间归一方，各段首尾相接，合计等于全部时间。")
    @GetMapping("/api/hazards/{number}/clock")
    CaseClock one(@PathVariable String number) {
        Caller caller = callers.required();
        return clocks.of(cases.find(number, caller)
            .orElseThrow(() -> Refusals.notFound("没有编号为 " + number + " 的隐患，或不在您的管辖范围")));
    }

    @Operation(summary = "各方用时", description = "本人管辖范围内期间销号（含关闭取缔）的隐患，各方用时合计和占比。from、to 为销号日期，缺省为本季度至今。")
    @GetMapping("/api/clock")
    Sums sums(@ModelAttribute ClockFilter filter) {
        Period period = checked(filter);
        EndedClocks.Sums sums = ended.sums(period, filter, callers.required());
        return new Sums(period, sums.cases(), sums.seconds(), sums.shares());
    }

    @Operation(summary = "用时最长的隐患", description = "party 为 ENTERPRISE、STREET、DEPARTMENT、DISTRICT、LAW 或 SYSTEM 时按该方用时排列，缺省按全部用时。")
    @GetMapping("/api/clock/cases")
    Page slowest(@RequestParam(required = false) Party party, @ModelAttribute ClockFilter filter, @RequestParam(defaultValue = "0") int page,
                 @RequestParam(defaultValue = "20") int size) {
        Refusals.checkPage(page, size);
        Period period = checked(filter);
        Caller caller = callers.required();
        return new Page(ended.slowest(party, period, filter, caller, size, (long) page * size), ended.sums(period, filter, caller).cases(), page,
            size);
    }

    private Period checked(ClockFilter filter) {
        Refusals.check(!Conditions.given(filter.street()) || streets.find(filter.street()).isPresent(), "「街道」不是本区的街道");
        Refusals.check(!Conditions.given(filter.department()) || departments.find(filter.department()).isPresent(), "「部门」不是登记的部门");
        Refusals.check(!Conditions.given(filter.industry()) || industries.find(filter.industry()).isPresent(), "「行业」不是登记的行业");
        Refusals.check(!Conditions.given(filter.level()) || Arrays.stream(Level.values()).anyMatch(level -> level.name().equals(filter.level())),
            "「级别」只能是 GENERAL 或 MAJOR");
        return filter.period(LocalDate.now(clock));
    }

    @RestControllerAdvice(assignableTypes = ClockController.class)
    @Order(-1)
    static final class Problems extends ListProblems {

        Problems() {
            super(Map.of("from", "「开始日期」须是日期，如 2026-01-31", "to", "「结束日期」须是日期，如 2026-01-31",
                "party", "「哪一方」只能是 ENTERPRISE、STREET、DEPARTMENT、DISTRICT、LAW 或 SYSTEM"));
        }
    }
}
