package io.hazardflow.dashboard.asof;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.Histories;
import io.hazardflow.dashboard.indicator.Asked;
import io.hazardflow.dashboard.indicator.FigureFilter;
import io.hazardflow.dashboard.indicator.PastFigures;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.PastMeasures;
import io.hazardflow.dashboard.measure.StaleMonths;
import io.hazardflow.dashboard.measure.Sums;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.lists.Conditions;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** What is said today of a moment is what was said at that moment. */
@JqwikSpringSupport
@ProcessTest
class AsOfTest {

    private static final Set<HazardCount> OF_CASES = Arrays.stream(HazardCount.values()).filter(count -> !count.ofTasks()).collect(Collectors.toSet());
    private static final int CASES = 60;
    private static final String INDUSTRY = "COUNTED";
    private static final Instant END = LocalDate.of(2027, 5, 19).atTime(15, 0).atZone(EngineClock.ZONE).toInstant();

    @Autowired
    private Ledger ledger;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StaleMonths stale;
    @Autowired
    private HazardSums sums;
    @Autowired
    private PastMeasures measures;
    @Autowired
    private PastFigures figures;
    @Autowired
    private PastHazards hazards;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Callers callers;
    @Autowired
    private TransactionTemplate transactions;

    @AfterTry
    void realTime() {
        ClockUtil.reset();
    }

    /** @param indicators of somebody who sees all and of a street */
    private record Known(Map<HazardCount, Long> counts, Map<String, Map<HazardCount, Long>> byStreet, List<Object> indicators,
        List<HazardCase> list) {
    }

    @Property(tries = 6, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void asOfAMomentAllIsAsItWasToldAtThatMoment(@ForAll long seed, @ForAll @IntRange(min = 0, max = 700) int daysAgo, @ForAll @IntRange(min = 0,
        max = 400) int days) {
        Instant at = END.minus(daysAgo, ChronoUnit.DAYS);
        LocalDate to = LocalDate.ofInstant(at, EngineClock.ZONE);
        Period period = new Period(to.minusDays(days), to);

        Known then = told(seed, at, at, () -> known(period));
        Known past = told(seed, END, END, () -> past(at, period));

        assertThat(past.counts()).isEqualTo(then.counts());
        assertThat(past.byStreet()).isEqualTo(then.byStreet());
        assertThat(past.indicators()).isEqualTo(then.indicators());
        assertThat(past.list()).isEqualTo(then.list());
    }

    private <T> T told(long seed, Instant told, Instant now, Supplier<T> question) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            Histories histories = new Histories(ledger, jdbc, stale, seed, END, told);
            numbers().forEach(number -> histories.write(number, END.minus(720, ChronoUnit.DAYS), INDUSTRY));
            ClockUtil.setCurrentTime(Date.from(now));
            return question.get();
        });
    }

    private Known known(Period period) {
        PastMeasures.Past present = measures.at(ClockUtil.getCurrentTime().toInstant());
        return new Known(sums.of(OF_CASES, period.from(), period.to(), HazardSums.By.NOTHING, which()).getOrDefault("", Sums.NONE).counts(),
            counts(sums.of(OF_CASES, period.from(), period.to(), HazardSums.By.STREET, which())), indicators(present, period),
            cases.all(numbers()).stream().sorted(Comparator.comparing(HazardCase::number)).toList());
    }

    private Known past(Instant at, Period period) {
        PastMeasures.Past past = measures.at(at);
        List<HazardCase> list = hazards.page(at, new PastHazards.Filter(null, null, null), callers.byId("coordination"), 100_000, 0).items().stream()
            .filter(hazard -> hazard.number().startsWith("YH-20991231-001-")).sorted(Comparator.comparing(HazardCase::number)).toList();
        return new Known(sums.past(past, period.from(), period.to(), HazardSums.By.NOTHING, which()).getOrDefault("", Sums.NONE).counts(),
            counts(sums.past(past, period.from(), period.to(), HazardSums.By.STREET, which())), indicators(past, period), list);
    }

    private List<Object> indicators(PastMeasures.Past past, Period period) {
        Caller caller = callers.byId("coordination");
        FigureFilter filter = new FigureFilter(null, null, null, null, INDUSTRY);
        return List.of(figures.of(past, period, new Asked(caller, filter)), figures.open(past, new Asked(caller, filter)));
    }

    private static Map<String, Map<HazardCount, Long>> counts(Map<String, Sums> sums) {
        return sums.entrySet().stream().filter(part -> part.getValue().counts().values().stream().anyMatch(count -> count != 0))
            .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().counts()));
    }

    private static List<String> numbers() {
        return IntStream.rangeClosed(1, CASES).mapToObj("YH-20991231-001-%05d"::formatted).toList();
    }

    private static HazardSums.Which which() {
        return new HazardSums.Which(ScopeCondition.ALL, false, new Conditions().equal("m.industry", "industry", INDUSTRY));
    }
}
