package io.hazardflow.dashboard.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Membership;
import io.hazardflow.access.Role;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.Figure;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.IndicatorGroup;
import io.hazardflow.dashboard.indicator.Indicators;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.measure.HazardSums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.spring.JqwikSpringSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever campaigns, self-checks and drills there were: each figure is that of somebody who counts by hand. */
@JqwikSpringSupport
@ProcessTest
class AreaFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 5, 19);
    private static final Set<IndicatorGroup> GROUPS = EnumSet.of(IndicatorGroup.HAZARD, IndicatorGroup.SELF_CHECK, IndicatorGroup.CAMPAIGN,
        IndicatorGroup.DRILL);
    private static final Set<String> WITHOUT_STREET = Set.of("RANDOM_PUBLISHED");
    private static final Caller DISTRICT = new Caller("x", "区级", List.of(new Membership(Role.DISTRICT_COORDINATION, null)));

    private static final Set<String> TOLD = new HashSet<>();

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Indicators indicators;
    @Autowired
    private TransactionTemplate transactions;

    /** A figure that was nought in every try proves nothing. */
    @AfterContainer
    static void everyFigureWasToldOnce() {
        assertThat(TOLD).contains("SELF_CHECK_ACTIVE", "ZERO_REPORT_SHARE", "SELF_CHECK_IN_TIME", "SELF_CHECK_MISSED", "CAMPAIGN_PROGRESS",
            "CAMPAIGN_FINDS", "HAZARDS_PER_VISIT", "RANDOM_PUBLISHED", "OVER_INSPECTED", "INSPECTIONS_EACH", "INSPECTIONS_MOST", "JOINT_VISITS",
            "DRILL_COMPLETION", "DRILL_GRADES", "DRILL_IMPROVED", "DRILL_REPORTED", "PLAN_REVISED", "LONG_OVERDUE");
    }

    @AfterTry
    void realTime() {
        ClockUtil.reset();
    }

    @Property(tries = 12, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void everyFigureIsThatOfTheRows(@ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int daysAgo,
                                    @ForAll @IntRange(min = 0, max = 300) int days) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            AreaRows rows = new AreaRows(jdbc, seed, TODAY);
            rows.invent(30);
            ClockUtil.setCurrentTime(Date.from(rows.now()));
            LocalDate from = TODAY.minusDays(daysAgo);
            LocalDate to = from.plusDays(days);
            whole(rows, from, to);
            byStreet(rows, from, to);
            byMonth(rows, to.isAfter(TODAY) ? TODAY : to);
        });
    }

    private void whole(AreaRows rows, LocalDate from, LocalDate to) {
        Map<String, Figure> counted = indicators.totals(GROUPS, new Period(from, to), asked(null));
        compare(counted, expected(rows, from, to, street -> true), "from " + from + " to " + to, Set.of());
        Map<String, Figure> ofStreet = indicators.totals(GROUPS, new Period(from, to), asked("001"));
        compare(ofStreet, expected(rows, from, to, "001"::equals), "of one street", WITHOUT_STREET);
    }

    private void byStreet(AreaRows rows, LocalDate from, LocalDate to) {
        Map<String, Map<String, Figure>> parts = indicators.parts(GROUPS, new Period(from, to), HazardSums.By.STREET, asked(null));
        for (String street : rows.enterprises.stream().map(AreaRows.Enterprise::street).distinct().toList()) {
            compare(parts.getOrDefault(street, Map.of()), expected(rows, from, to, street::equals), "by street " + street, WITHOUT_STREET);
        }
    }

    private void byMonth(AreaRows rows, LocalDate to) {
        Map<String, Map<String, AreaOracle.Pair>> months = new HashMap<>();
        for (Indicators.Shown shown : indicators.of(GROUPS, new Period(to, to), asked(null))) {
            String key = shown.indicator().key();
            for (Indicators.Point point : shown.trend()) {
                AreaOracle.Pair expected = months.computeIfAbsent(point.month(), month -> expected(rows, YearMonth.parse(month), to)).get(key);
                if (expected != null) {
                    same(point.figure(), expected, key + " of " + point.month());
                }
            }
        }
    }

    private static Map<String, AreaOracle.Pair> expected(AreaRows rows, YearMonth month, LocalDate to) {
        LocalDate last = month.atEndOfMonth();
        return expected(rows, month.atDay(1), last.isAfter(to) ? to : last, street -> true);
    }

    private static Map<String, AreaOracle.Pair> expected(AreaRows rows, LocalDate from, LocalDate to, Predicate<String> street) {
        return new AreaOracle(rows, new AreaOracle.Span(from, to, TODAY, rows.now()), street).all();
    }

    private static void compare(Map<String, Figure> counted, Map<String, AreaOracle.Pair> expected, String where, Set<String> without) {
        expected.forEach((key, pair) -> {
            if (!without.contains(key)) {
                same(counted.getOrDefault(key, new Figure(0, pair.denominator() == null ? null : 0L, null)), pair, key + " " + where);
            }
        });
    }

    private static void same(Figure counted, AreaOracle.Pair expected, String what) {
        assertThat(counted.numerator()).as(what).isEqualTo(expected.numerator());
        if (expected.numerator() > 0 && (expected.denominator() == null || expected.denominator() != expected.numerator())) {
            TOLD.add(what.substring(0, what.indexOf(' ')));
        }
        assertThat(counted.denominator()).as(what + ", denominator").isEqualTo(expected.denominator());
    }

    private static Asked asked(String street) {
        return new Asked(DISTRICT, new FigureFilter(null, null, street, null, null));
    }
}
