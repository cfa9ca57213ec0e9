package io.hazardflow.dashboard.band;

import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.dashboard.unit.Unit;
import io.hazardflow.dashboard.unit.UnitKind;
import io.hazardflow.dashboard.unit.FigureUnits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which indicators of the caller's units are outside their bands. */
@RestController
@Tag(name = "指标控制范围")
class AlertController {

    private static final int BACK_DAYS = 14;

    private final Alerts alerts;
    private final Indicators indicators;
    private final FigureUnits units;
    private final Callers callers;
    private final Clock clock;

    AlertController(Alerts alerts, Indicators indicators, FigureUnits units, Callers callers, Clock clock) {
        this.alerts = alerts;
        this.indicators = indicators;
        this.units = units;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param endedAt null while it is outside */
    record Row(String indicator, String label, Indicator.Unit measure, Indicator.Better better, UnitKind kind, String unit, String unitName,
               Band.Side side, BigDecimal low, BigDecimal high, LocalDate from, LocalDate to, long numerator, Long denominator, BigDecimal value,
               Instant leftAt, Instant endedAt) {
    }

    /** @param own the unit whose figures the caller sees when he narrows nothing; null for none */
    record Shown(Unit own, OffsetDateTime checkedAt, List<Row> outside, List<Row> back) {
    }

    @Operation(summary = "离开控制范围的指标", description = "outside 为现在在范围外的，back 为近 14 天内恢复的；每天早晨比对一次。")
    @GetMapping("/api/indicators/alerts")
    Shown alerts() {
        List<Unit> own = units.of(callers.required());
        Map<String, Indicator> known = indicators.all().stream().collect(Collectors.toMap(Indicator::key, one -> one));
        return new Shown(own.stream().findFirst().orElse(null), alerts.lastCheck(), rows(alerts.open(), own, known),
            rows(alerts.backSince(OffsetDateTime.now(clock).minusDays(BACK_DAYS)), own, known));
    }

    private static List<Row> rows(List<Alert> alerts, List<Unit> own, Map<String, Indicator> known) {
        return alerts.stream().filter(alert -> known.containsKey(alert.indicator())).flatMap(alert -> own.stream()
            .filter(unit -> Alerts.concerns(alert, unit)).map(unit -> row(alert, unit, known.get(alert.indicator())))).toList();
    }

    private static Row row(Alert alert, Unit unit, Indicator of) {
        return new Row(of.key(), of.label(), of.unit(), of.better(), unit.kind(), unit.code(), unit.name(), alert.side(), alert.low(), alert.high(),
            alert.periodFrom(), alert.periodTo(), alert.numerator(), alert.denominator(), alert.value(), alert.leftAt(), alert.endedAt());
    }
}
