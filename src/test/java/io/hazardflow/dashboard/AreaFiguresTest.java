package io.hazardflow.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.IndicatorCase;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.IndicatorSource;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.platform.EngineClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.spring.JqwikSpringSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever stands in the registers: each figure of timeliness, grid and foundations is that of somebody who goes through the rows by hand. */
@JqwikSpringSupport
@ProcessTest
class AreaFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 5, 19);
    private static final Set<IndicatorGroup> GROUPS = Set.of(IndicatorGroup.TIMELINESS, IndicatorGroup.GRID, IndicatorGroup.PREVENTION);
    private static final String OF_DEPARTMENTS = "OFFICER_CERTIFICATES";
    private static final Set<String> OF_REGISTERS = Set.of("RECTIFICATION_MEDIAN", "RECTIFICATION_NINTH", "MAJOR_FREE_DAYS", "GRID_REPORTS_EACH",
        "GRID_COVERAGE", "DUAL_PREVENTION", "STANDARDISATION", "GAS_ALARMS", "CHEMICAL_MANAGERS", "PERSONAL_CERTIFICATES", OF_DEPARTMENTS,
        "LICENCES_EXPIRED", "INSPECTIONS_EXPIRED");

    private static final Caller OF_ALL_STREETS = new Caller("somebody", "某人", AreaRows.STREETS.stream()
        .map(street -> new Membership(Role.STREET_OFFICE, street)).toList());

    @Autowired
    private Indicators indicators;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    @AfterTry
    void realTime() {
        ClockUtil.reset();
    }

    @Property(tries = 20, seed = "20261129", shrinking = ShrinkingMode.OFF)
    void everyFigureIsThatOfTheRows(@ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int days) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            ClockUtil.setCurrentTime(Date.from(TODAY.atTime(15, 0).atZone(EngineClock.ZONE).toInstant()));
            AreaRows rows = new AreaRows(jdbc, seed, TODAY);
            rows.write();
            Period period = new Period(TODAY.minusDays(days), TODAY);
            total(rows, period);
            streets(rows, period);
            departments(rows, period);
            months(rows, period);
        });
    }

    private void total(AreaRows rows, Period period) {
        Asked asked = asked(null);
        Map<String, Figure> figures = indicators.totals(GROUPS, period, asked);
        for (String key : OF_REGISTERS) {
            check(figures.get(key), rows.figure(key, period.from(), period.to(), street -> true, dept -> false), key);
            IndicatorSource.Page found = indicators.cases(key, false, period, asked, 1_000, 0);
            assertThat(found.total()).as(key).isEqualTo(figures.containsKey(key) ? figures.get(key).denominator() : 0).isEqualTo(found.items().size());
            assertThat(found.items()).as(key).extracting(IndicatorCase::title).doesNotContainNull();
        }
    }

    private void streets(AreaRows rows, Period period) {
        Map<String, Map<String, Figure>> parts = indicators.parts(GROUPS, period, HazardSums.By.STREET, asked(null));
        for (String street : AreaRows.STREETS) {
            Map<String, Figure> ofPart = parts.getOrDefault(street, Map.of());
            Map<String, Figure> narrowed = indicators.totals(GROUPS, period, asked(street));
            for (String key : OF_REGISTERS) {
                AreaRows.Expected expected = rows.figure(key, period.from(), period.to(), street::equals, dept -> false);
                check(narrowed.get(key), expected, key + " narrowed to " + street);
                check(ofPart.get(key), expected, key + " of " + street);
            }
        }
    }

    private void departments(AreaRows rows, Period period) {
        AreaRows.Expected expected = rows.figure(OF_DEPARTMENTS, period.from(), period.to(), street -> false, AreaRows.DEPARTMENT::equals);
        check(indicators.totals(GROUPS, period, new Asked(callers.byId("coordination"), new FigureFilter(null, null, null, AreaRows.DEPARTMENT, null)))
            .get(OF_DEPARTMENTS), expected, "officers of one department");
        check(indicators.totals(GROUPS, period, new Asked(callers.byId("dept." + AreaRows.DEPARTMENT), new FigureFilter(null, null, null, null, null)))
            .get(OF_DEPARTMENTS), expected, "officers as their department sees them");
    }

    private void months(AreaRows rows, Period period) {
        for (Indicators.Shown shown : indicators.of(GROUPS, period, asked(null))) {
            if (OF_REGISTERS.contains(shown.indicator().key())) {
                shown.trend().forEach(point -> {
                    YearMonth month = YearMonth.parse(point.month());
                    LocalDate last = month.atEndOfMonth().isAfter(TODAY) ? TODAY : month.atEndOfMonth();
                    check(point.figure(), rows.figure(shown.indicator().key(), month.atDay(1), last, street -> true, dept -> false),
                        shown.indicator().key() + " of " + month);
                });
            }
        }
    }

    private static Asked asked(String street) {
        return new Asked(OF_ALL_STREETS, new FigureFilter(null, null, street, null, null));
    }

    /** Nothing may be said where there is nothing. */
    private static void check(Figure figure, AreaRows.Expected expected, String what) {
        assertThat(figure == null ? 0 : figure.denominator()).as(what).isEqualTo(expected.denominator());
        assertThat(figure == null ? 0 : figure.numerator()).as(what).isEqualTo(expected.numerator());
    }
}
