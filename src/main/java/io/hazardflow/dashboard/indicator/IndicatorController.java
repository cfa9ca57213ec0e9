package io.hazardflow.dashboard.indicator;

import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.measure.HazardSums;
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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Indicators indicators;
    private final OpenFigures open;
    private final FigureScope scope;
    private final IndicatorWarnings warnings;
    private final Streets streets;
    private final Departments departments;
    private final Industries industries;
    private final Callers callers;
    private final Clock clock;

    IndicatorController(Indicators indicators, OpenFigures open, FigureScope scope, IndicatorWarnings warnings, Streets streets,
                        Departments departments, Industries industries, Callers callers, Clock clock) {
        this.indicators = indicators;
        this.open = open;
        this.scope = scope;
        this.warnings = warnings;
        this.streets = streets;
        this.departments = departments;
        this.industries = industries;
        this.callers = callers;
        this.clock = clock;
    }

    record Overview(Instant at, Period period, Period before, Period yearBefore, OpenFigures.Open open, List<Item> items) {
    }

    /**
     * @param rate      of 1, or in days; null where the denominator is zero
     * @param warnAbove limit that the rate exceeds; null while it does not
     */
    record Item(String key, String label, IndicatorGroup group, String groupLabel, Indicator.Unit unit, Indicator.Better better, long numerator,
                Long denominator, BigDecimal rate, BigDecimal warnAbove, Figure before, Figure yearBefore, List<Indicators.Point> trend) {

        static Item of(Indicators.Shown shown, BigDecimal limit) {
            Indicator of = shown.indicator();
            Figure now = shown.now();
            boolean exceeded = limit != null && now.rate() != null && now.rate().compareTo(limit) > 0;
            return new Item(of.key(), of.label(), of.group(), of.group().label(), of.unit(), of.better(), now.numerator(), now.denominator(),
                now.rate(), exceeded ? limit : null, shown.before(), shown.yearBefore(), shown.trend());
        }
    }

    /** @param key code of the street, department or industry; empty for what has none */
    record Part(String key, String label, OpenFigures.Open open, Map<String, Figure> figures) {
    }

    record Ranking(Instant at, Period period, List<Part> parts) {
    }

    record Cases(String key, String label, Indicator.Unit unit, List<IndicatorCase> items, long total, int page, int size) {
    }

    @Operation(summary = "指标", description = "本人管辖范围内的指标。from、to 为起止日期，缺省为本季度至今；group 为指标类别，可用逗号分隔，缺省为全部；"
        + "before 为上期，yearBefore 为上年同期，trend 为近十三个月。")
    @GetMapping
    Overview overview(@RequestParam(defaultValue = "") String group, @ModelAttribute FigureFilter filter) {
        Set<IndicatorGroup> groups = groups(group);
        Period period = filter.period(LocalDate.now(clock));
        Asked asked = new Asked(callers.required(), filter);
        Map<String, BigDecimal> limits = warnings.on(period.to());
        return new Overview(clock.instant(), period, period.before(), period.yearBefore(), open.of(scope.of(asked)),
            indicators.of(groups, period, asked).stream().map(shown -> Item.of(shown, limits.get(shown.indicator().key()))).toList());
    }

    @Operation(summary = "街道、部门或行业对比", description = "by 为 STREET、DEPARTMENT 或 INDUSTRY；group 为指标类别，缺省为隐患治理。")
    @GetMapping("/parts")
    Ranking parts(@RequestParam(defaultValue = "STREET") String by, @RequestParam(defaultValue = "HAZARD") String group,
                  @ModelAttribute FigureFilter filter) {
        Refusals.check(List.of("STREET", "DEPARTMENT", "INDUSTRY").contains(by), "「分组」应为 STREET、DEPARTMENT 或 INDUSTRY");
        Set<IndicatorGroup> groups = groups(group);
        HazardSums.By divided = HazardSums.By.valueOf(by);
        Period period = filter.period(LocalDate.now(clock));
        Asked asked = new Asked(callers.required(), filter);
        Map<String, Map<String, Figure>> parts = indicators.parts(groups, period, divided, asked);
        Map<String, OpenFigures.Open> openParts = open.parts(divided, scope.of(asked));
        openParts.keySet().forEach(part -> parts.putIfAbsent(part, Map.of()));
        List<Indicator> chosen = indicators.all().stream().filter(indicator -> groups.contains(indicator.group())).toList();
        return new Ranking(clock.instant(), period, parts.entrySet().stream().map(part -> new Part(part.getKey(), label(divided, part.getKey()),
            openParts.getOrDefault(part.getKey(), OpenFigures.NOTHING), complete(chosen, part.getValue()))).toList());
    }

    @Operation(summary = "指标背后的案件", description = "part 为 NUMERATOR 或 DENOMINATOR；总数与指标的分子或分母相等。")
    @GetMapping("/{key}/cases")
    Cases cases(@PathVariable String key, @RequestParam(defaultValue = "NUMERATOR") String part, @ModelAttribute FigureFilter filter,
                @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Indicator indicator = indicators.find(key).orElseThrow(() -> Refusals.notFound("没有这个指标"));
        Refusals.check(List.of("NUMERATOR", "DENOMINATOR").contains(part), "「部分」应为 NUMERATOR 或 DENOMINATOR");
        Refusals.checkPage(page, size);
        Period period = filter.period(LocalDate.now(clock));
        IndicatorSource.Page found = indicators.cases(key, "NUMERATOR".equals(part), period, new Asked(callers.required(), filter), size, (long) page * size);
        return new Cases(key, indicator.label(), indicator.unit(), found.items(), found.total(), page, size);
    }

    private static Set<IndicatorGroup> groups(String list) {
        if (list.isBlank()) {
            return EnumSet.allOf(IndicatorGroup.class);
        }
        Set<String> known = Arrays.stream(IndicatorGroup.values()).map(Enum::name).collect(Collectors.toSet());
        List<String> asked = Arrays.stream(list.split(",")).map(String::strip).toList();
        Refusals.check(known.containsAll(asked), "「指标类别」应为 " + Arrays.stream(IndicatorGroup.values()).map(Enum::name).collect(Collectors.joining("、")));
        return asked.stream().map(IndicatorGroup::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(IndicatorGroup.class)));
    }

    private static Map<String, Figure> complete(List<Indicator> indicators, Map<String, Figure> figures) {
        Map<String, Figure> complete = new LinkedHashMap<>();
        indicators.forEach(indicator -> complete.put(indicator.key(), figures.getOrDefault(indicator.key(), Figure.of(indicator.unit(), 0, 0))));
        return complete;
    }

    private String label(HazardSums.By by, String key) {
        return key.isEmpty() ? "未确定" : switch (by) {
            case STREET -> streets.name(key);
            case DEPARTMENT -> departments.name(key);
            default -> industries.label(key);
        };
    }
}
