package io.hazardflow.dashboard.asof;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.asof.PastRows.PastRow;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.OpenFigures;
import io.hazardflow.dashboard.indicator.PastFigures;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.Level;
import io.hazardflow.hazard.web.HazardTimeline;
import io.hazardflow.lists.Choice;
import io.hazardflow.lists.Conditions;
import io.hazardflow.lists.ListProblems;
import io.hazardflow.lists.Refusals;
import io.hazardflow.registry.Departments;
import io.hazardflow.registry.Industries;
import io.hazardflow.registry.Streets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Hazards as of a moment, for what the caller sees today. */
@RestController
@RequestMapping("/api/as-of")
@Tag(name = "当时的样子", description = "过去任一时刻的台账、案件和指标；能看到哪些案件按今天的管辖范围")
class AsOfController {

    private final PastHazards hazards;
    private final PastRows rows;
    private final PastIndicators indicators;
    private final HazardCases cases;
    private final HazardTimeline timeline;
    private final Streets streets;
    private final Departments departments;
    private final Industries industries;
    private final Callers callers;
    private final Clock clock;

    AsOfController(PastHazards hazards, PastRows rows, PastIndicators indicators, HazardCases cases, HazardTimeline timeline, Streets streets,
                   Departments departments, Industries industries, Callers callers, Clock clock) {
        this.hazards = hazards;
        this.rows = rows;
        this.indicators = indicators;
        this.cases = cases;
        this.timeline = timeline;
        this.streets = streets;
        this.departments = departments;
        this.industries = industries;
        this.callers = callers;
        this.clock = clock;
    }

    record Facets(List<Choice> streets, List<Choice> levels, List<Choice> states) {
    }

    record Page(Instant at, List<PastRow> items, long total, int page, int size) {
    }

    /** @param timeline what had happened by then */
    record PastCase(Instant at, PastRow row, String description, String requirements, Instant verifiedAt, Instant orderedAt, Instant feedbackAt,
                    Instant reviewedAt, Instant closedAt, int rejectCount, List<HazardTimeline.Entry> timeline) {
    }

    /** @param rate of 1, or in days; null where there was nothing to divide by */
    record Item(String key, String label, Indicator.Unit unit, Indicator.Better better, Figure figure) {

        static Item of(PastFigures.Shown shown) {
            Indicator of = shown.indicator();
            return new Item(of.key(), of.label(), of.unit(), of.better(), shown.figure());
        }
    }

    record Figures(Instant at, Period period, OpenFigures.Open open, List<Item> items) {
    }

    @Operation(summary = "街道、级别、状态")
    @GetMapping
    Facets facets() {
        return new Facets(streets.all().stream().map(street -> new Choice(street.code(), street.name())).toList(),
            Choice.of(Level.values(), Level::label), Choice.of(HazardState.values(), HazardState::label));
    }

    @Operation(summary = "当时的台账", description = "at 为时刻（如 2026-01-31T18:00，北京时间）；street、level、state 按当时的记录筛选，state 可用逗号分隔。")
    @GetMapping("/hazards")
    Page list(@RequestParam(required = false) LocalDateTime at, @RequestParam(required = false) String street,
              @RequestParam(required = false) String level, @RequestParam(required = false) String state,
              @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        Instant moment = Moment.of(at, clock.instant()).instant();
        Refusals.checkPage(page, size);
        check(street, level, state);
        PastHazards.Page found = hazards.page(moment, new PastHazards.Filter(street, level, state), callers.required(), size, (long) page * size);
        return new Page(moment, rows.of(found.items(), moment), found.total(), page, size);
    }

    @Operation(summary = "一件隐患当时的样子", description = "当时的记录、所在环节和到那时为止的办理经过。")
    @GetMapping("/hazards/{number}")
    PastCase one(@PathVariable String number, @RequestParam(required = false) LocalDateTime at) {
        Instant moment = Moment.of(at, clock.instant()).instant();
        Caller caller = callers.required();
        HazardCase now = cases.find(number, caller).orElseThrow(() -> Refusals.notFound("没有编号为 " + number + " 的隐患，或不在您的管辖范围"));
        HazardCase then = hazards.find(number, moment, caller).orElseThrow(() -> Refusals.notFound("「时刻」早于 " + number + " 的上报，当时还没有这件隐患"));
        return new PastCase(moment, rows.of(List.of(then), moment).get(0), then.description(), then.requirements(), then.verifiedAt(),
            then.orderedAt(), then.feedbackAt(), then.reviewedAt(), then.closedAt(), then.rejectCount(),
            timeline.of(now, caller).stream().filter(entry -> !entry.at().isAfter(moment)).toList());
    }

    @Operation(summary = "当时的指标", description = "隐患治理、网格、举报的指标和在办、逾期，按当时的记录计算；from、to 缺省为当时所在季度至那一天。")
    @GetMapping("/indicators")
    Figures indicators(@RequestParam(required = false) LocalDateTime at, @ModelAttribute FigureFilter filter) {
        Moment moment = Moment.of(at, clock.instant());
        check(filter.street(), null, null);
        Refusals.check(!Conditions.given(filter.department()) || departments.find(filter.department()).isPresent(), "「部门」不是登记的部门");
        Refusals.check(!Conditions.given(filter.industry()) || industries.find(filter.industry()).isPresent(), "「行业」不是登记的行业");
        Period period = filter.period(moment.day());
        Refusals.check(!period.from().isAfter(moment.day()), "「开始日期」不能晚于「时刻」");
        PastIndicators.Shown shown = indicators.at(moment.instant(), period, new Asked(callers.required(), filter));
        return new Figures(moment.instant(), period, shown.open(), shown.items().stream().map(Item::of).toList());
    }

    private void check(String street, String level, String state) {
        Refusals.check(!Conditions.given(street) || streets.find(street).isPresent(), "「街道」不是本区的街道");
        Refusals.check(!Conditions.given(level) || Arrays.stream(Level.values()).anyMatch(one -> one.name().equals(level)),
            "「级别」只能是 GENERAL 或 MAJOR");
        List<String> states = Arrays.stream(HazardState.values()).map(Enum::name).toList();
        Refusals.check(!Conditions.given(state) || Arrays.stream(state.split(",")).map(String::strip).allMatch(states::contains),
            "「状态」应为 " + states.stream().collect(Collectors.joining("、")));
    }

    @RestControllerAdvice(assignableTypes = AsOfController.class)
    @Order(-1)
    static final class Problems extends ListProblems {

        Problems() {
            super(Map.of("at", "「时刻」须是日期和时间，如 2026-01-31T18:00", "from", "「开始日期」须是日期，如 2026-01-31",
                "to", "「结束日期」须是日期，如 2026-01-31"));
        }
    }
}
