package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.Sums;
import io.hazardflow.hazard.web.HazardRow;
import io.hazardflow.hazard.web.HazardRows;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The indicators of domain E, scoped to the caller. */
@RestController
@RequestMapping("/api/indicators")
@Tag(name = "指标", description = "每个指标给出分子、分母和比率，分母为零时比率为空")
class IndicatorController {

    private final HazardIndicators indicators;
    private final OpenFigures open;
    private final HazardSums sums;
    private final HazardRows rows;
    private final FigureScope scope;
    private final Streets streets;
    private final Departments departments;
    private final Industries industries;
    private final Callers callers;
    private final Clock clock;

    IndicatorController(HazardIndicators indicators, OpenFigures open, HazardSums sums, HazardRows rows, FigureScope scope, Streets streets,
                        Departments departments, Industries industries, Callers callers, Clock clock) {
        this.indicators = indicators;
        this.open = open;
        this.sums = sums;
        this.rows = rows;
        this.scope = scope;
        this.streets = streets;
        this.departments = departments;
        this.industries = industries;
        this.callers = callers;
        this.clock = clock;
    }

    record Overview(Instant at, Period period, Period before, Period yearBefore, OpenFigures.Open open, List<Item> items) {
    }

    /** @param rate of 1, or in days for {@code DAYS}; null where the denominator is zero */
    record Item(String key, String label, HazardIndicator.Unit unit, HazardIndicator.Better better, long numerator, Long denominator,
                BigDecimal rate, Figure before, Figure yearBefore, List<HazardIndicators.Point> trend) {

        static Item of(HazardIndicators.Shown shown) {
            return new Item(shown.key(), shown.label(), shown.unit(), shown.better(), shown.now().numerator(), shown.now().denominator(), shown.now().rate(),
                shown.before(), shown.yearBefore(), shown.trend());
        }
    }

    /** @param key code of the street, department or industry; empty for hazards that have none */
    record Part(String key, String label, OpenFigures.Open open, Map<HazardIndicator, Figure> figures) {
    }

    record Ranking(Instant at, Period period, List<Part> parts) {
    }

    record Cases(String key, String label, List<HazardRow> items, long total, int page, int size) {
    }

    @Operation(summary = "指标", description = "本人管辖范围内的指标。from、to 为起止日期，缺省为本季度至今；before 为上期，yearBefore 为上年同期，trend 为近十三个月。")
    @GetMapping
    Overview overview(@ModelAttribute FigureFilter filter) {
        Period period = filter.period(LocalDate.now(clock));
        HazardSums.Which which = scope.of(callers.required(), filter);
        return new Overview(clock.instant(), period, period.before(), period.yearBefore(), open.of(which),
            indicators.of(period, which).stream().map(Item::of).toList());
    }

    @Operation(summary = "街道、部门或行业对比", description = "by 为 STREET、DEPARTMENT 或 INDUSTRY。")
    @GetMapping("/parts")
    Ranking parts(@RequestParam(defaultValue = "STREET") String by, @ModelAttribute FigureFilter filter) {
        Refusals.check(List.of("STREET", "DEPARTMENT", "INDUSTRY").contains(by), "「分组」应为 STREET、DEPARTMENT 或 INDUSTRY");
        HazardSums.By divided = HazardSums.By.valueOf(by);
        Period period = filter.period(LocalDate.now(clock));
        HazardSums.Which which = scope.of(callers.required(), filter);
        Map<String, Sums> parts = indicators.parts(period, divided, which);
        Map<String, OpenFigures.Open> openParts = open.parts(divided, which);
        openParts.keySet().forEach(part -> parts.putIfAbsent(part, Sums.NONE));
        return new Ranking(clock.instant(), period, parts.entrySet().stream().map(part -> new Part(part.getKey(), label(divided, part.getKey()),
            openParts.getOrDefault(part.getKey(), OpenFigures.NOTHING), figures(part.getValue()))).toList());
    }

    @Operation(summary = "指标背后的案件", description = "part 为 NUMERATOR 或 DENOMINATOR；总数与指标的分子或分母相等。")
    @GetMapping("/{key}/cases")
    Cases cases(@PathVariable String key, @RequestParam(defaultValue = "NUMERATOR") String part, @ModelAttribute FigureFilter filter,
                @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        HazardIndicator indicator = Arrays.stream(HazardIndicator.values()).filter(one -> one.name().equals(key)).findFirst()
            .orElseThrow(() -> Refusals.notFound("没有这个指标"));
        Refusals.check(List.of("NUMERATOR", "DENOMINATOR").contains(part), "「部分」应为 NUMERATOR 或 DENOMINATOR");
        Refusals.checkPage(page, size);
        HazardCount count = indicator.listed("NUMERATOR".equals(part));
        Period period = filter.period(LocalDate.now(clock));
        Caller caller = callers.required();
        HazardSums.Which which = scope.of(caller, filter);
        return new Cases(key, indicator.label(), rows.of(sums.cases(count, period.from(), period.to(), which, size, (long) page * size), caller),
            indicators.count(count, period, which), page, size);
    }

    private static Map<HazardIndicator, Figure> figures(Sums sums) {
        Map<HazardIndicator, Figure> figures = new LinkedHashMap<>();
        for (HazardIndicator indicator : HazardIndicator.values()) {
            figures.put(indicator, indicator.of(sums));
        }
        return figures;
    }

    private String label(HazardSums.By by, String key) {
        return key.isEmpty() ? "未确定" : switch (by) {
            case STREET -> streets.name(key);
            case DEPARTMENT -> departments.name(key);
            default -> industries.label(key);
        };
    }
}
