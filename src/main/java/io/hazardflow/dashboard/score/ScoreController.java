package io.hazardflow.dashboard.score;

import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.DataScope;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.lists.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores of streets and departments, scoped to the caller. */
@RestController
@Tag(name = "指标")
class ScoreController {

    private final Ranking ranking;
    private final ScoreParts parts;
    private final Indicators indicators;
    private final Callers callers;
    private final Clock clock;

    ScoreController(Ranking ranking, ScoreParts parts, Indicators indicators, Callers callers, Clock clock) {
        this.ranking = ranking;
        this.parts = parts;
        this.indicators = indicators;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * @param extent how much the scores count
     * @param least  finds below which there is no rank
     * @param basis  where the weights come from
     */
    record Scores(Instant at, Period period, Extent extent, BigDecimal least, List<String> basis, List<Unit> units) {
    }

    enum Extent {
        /** Everything. */
        WHOLE,
        /** All of the caller's own street or department that he may see. */
        OWN,
        /** Of others, what lies in the scope of the caller. */
        WITHIN
    }

    /** A street or department. */
    record Unit(String key, String label, Integer rank, BigDecimal total, long found, boolean enough, List<Line> lines) {
    }

    /** @param rate of 1; null where the part was left out */
    record Line(String indicator, String label, ScorePart.Use use, long numerator, Long denominator, BigDecimal rate, BigDecimal weight,
                BigDecimal cap, BigDecimal scaled, BigDecimal points) {
    }

    @Operation(summary = "街道、部门综合得分", description = "各项得分为权重乘以比率；分母为零的项不计，其权重按比例分给其余各项；逾期十五日以上的按件扣分，有上限。"
        + "by 为 STREET 或 DEPARTMENT；from、to 为起止日期，缺省为本季度至今。")
    @GetMapping("/api/indicators/scores")
    Scores scores(@RequestParam(defaultValue = "STREET") String by, @RequestParam(required = false) LocalDate from,
                  @RequestParam(required = false) LocalDate to) {
        Refusals.check(List.of("STREET", "DEPARTMENT").contains(by), "「分组」应为 STREET 或 DEPARTMENT");
        FigureFilter filter = new FigureFilter(from, to, null, null, null);
        Period period = filter.period(LocalDate.now(clock));
        Caller caller = callers.required();
        List<ScorePart> made = parts.on(period.to());
        List<Unit> units = ranking.of(HazardSums.By.valueOf(by), made, period, new Asked(caller, filter)).stream().map(this::unit).toList();
        BigDecimal least = made.stream().filter(part -> part.use() == ScorePart.Use.LEAST).map(ScorePart::points).findFirst().orElse(BigDecimal.ZERO);
        return new Scores(clock.instant(), period, extent(by, caller.scope()), least, made.stream().map(ScorePart::basis).distinct().toList(), units);
    }

    private static Extent extent(String by, DataScope scope) {
        boolean own = !(by.equals("STREET") ? scope.streets() : scope.departments()).isEmpty();
        return scope.all() ? Extent.WHOLE : own ? Extent.OWN : Extent.WITHIN;
    }

    private Unit unit(Ranking.Row row) {
        Score score = row.score();
        return new Unit(row.key(), row.label(), row.rank(), score.total(), score.found(), score.enough(), score.lines().stream().map(this::line)
            .toList());
    }

    private Line line(Score.Line line) {
        Figure figure = line.figure();
        return new Line(line.indicator(), indicators.find(line.indicator()).map(Indicator::label).orElse(line.indicator()), line.use(),
            figure.numerator(), figure.denominator(), figure.rate(), line.weight(), line.cap(), line.scaled(), line.points());
    }
}
