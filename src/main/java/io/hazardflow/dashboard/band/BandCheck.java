package io.hazardflow.dashboard.band;

import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.Indicator;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.unit.Unit;
import io.hazardflow.dashboard.unit.FigureUnits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds the indicators of every unit against their bands: who leaves is told of once, who comes back once more. */
@Component
class BandCheck {

    private static final FigureFilter ANY = new FigureFilter(null, null, null, null, null);

    private final Bands bands;
    private final Alerts alerts;
    private final FigureUnits units;
    private final Indicators indicators;
    private final BandNotices notices;
    private final Clock clock;

    BandCheck(Bands bands, Alerts alerts, FigureUnits units, Indicators indicators, BandNotices notices, Clock clock) {
        this.bands = bands;
        this.alerts = alerts;
        this.units = units;
        this.indicators = indicators;
        this.notices = notices;
        this.clock = clock;
    }

    /** What is in force today, and the day on which the periods end. */
    private record Check(List<Band> bands, List<Alert> open, Map<String, Indicator> indicators, LocalDate today) {
    }

    /** Once a day; nothing when it was done already or another node is at it. */
    @Transactional
    public void today() {
        LocalDate today = LocalDate.now(clock);
        if (alerts.mine() && !alerts.isChecked(today)) {
            run(today);
            alerts.checked(today);
        }
    }

    private void run(LocalDate today) {
        Map<String, Indicator> known = indicators.all().stream().collect(Collectors.toMap(Indicator::key, one -> one));
        Check check = new Check(bands.on(today), alerts.open(), known, today);
        List<Unit> all = units.all();
        all.forEach(unit -> check(unit, check));
        check.open().stream().filter(alert -> all.stream().noneMatch(unit -> Alerts.concerns(alert, unit))
            || check.bands().stream().noneMatch(band -> isOf(alert, band))).forEach(alert -> alerts.end(alert, Alerts.End.NO_BAND));
    }

    private void check(Unit unit, Check check) {
        check.bands().stream().filter(band -> band.kind() == unit.kind()).collect(Collectors.groupingBy(Band::span)).forEach((span, some) -> {
            Period period = span.endingOn(check.today());
            Set<IndicatorGroup> groups = some.stream().map(band -> check.indicators().get(band.indicator()).group())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IndicatorGroup.class)));
            Map<String, Figure> figures = indicators.totals(groups, period, new Asked(unit.sight(), ANY));
            some.forEach(band -> Optional.ofNullable(figures.get(band.indicator())).ifPresent(figure -> check.open().stream()
                .filter(alert -> Alerts.concerns(alert, unit) && isOf(alert, band)).findFirst().ifPresentOrElse(
                    alert -> goOn(alert, band, figure, new BandNotices.Of(unit, check.indicators().get(band.indicator()), band, period)),
                    () -> begin(band, figure, new BandNotices.Of(unit, check.indicators().get(band.indicator()), band, period)))));
        });
    }

    private void begin(Band band, Figure figure, BandNotices.Of of) {
        if (band.saysAnything(figure, false)) {
            band.outside(Band.value(figure).orElseThrow()).ifPresent(side -> {
                alerts.begin(band, of.unit(), side, figure, of.period());
                notices.left(of, figure);
            });
        }
    }

    private void goOn(Alert alert, Band band, Figure figure, BandNotices.Of of) {
        if (!band.saysAnything(figure, true)) {
            alerts.end(alert, Alerts.End.FEW);
            return;
        }
        BigDecimal value = Band.value(figure).orElseThrow();
        alerts.goesOn(alert, band, figure, of.period());
        if (band.isBack(value)) {
            alerts.end(alert, Alerts.End.BACK);
            notices.back(of, figure);
        }
    }

    private static boolean isOf(Alert alert, Band band) {
        return alert.kind() == band.kind() && alert.indicator().equals(band.indicator());
    }
}
