package io.hazardflow.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.ScopeCondition;
import io.hazardflow.dashboard.measure.HazardCount;
import io.hazardflow.dashboard.measure.HazardSums;
import io.hazardflow.dashboard.measure.MonthSums;
import io.hazardflow.dashboard.measure.StaleMonths;
import io.hazardflow.dashboard.measure.Sums;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.lists.Conditions;
import io.hazardflow.platform.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Whatever became of hazards, in time or late: each count is that of somebody who counts by hand from the events. */
@JqwikSpringSupport
@ProcessTest
class HazardCountsTest {

    private static final int CASES = 60;
    private static final String INDUSTRY = "COUNTED";
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 19);
    private static final Instant NOW = TODAY.atTime(15, 0).atZone(EngineClock.ZONE).toInstant();
    private static final Set<HazardCount> ALL = EnumSet.allOf(HazardCount.class);

    @Autowired
    private Ledger ledger;
    @Autowired
    private HazardSums sums;
    @Autowired
    private MonthSums months;
    @Autowired
    private StaleMonths stale;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    @AfterTry
    void realTime() {
        ClockUtil.reset();
    }

    @Property(tries = 15, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void everyCountIsThatOfTheEvents(@ForAll long seed, @ForAll @IntRange(min = 0, max = 700) int daysAgo, @ForAll @IntRange(min = 0, max = 500) int days) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Histories histories = new Histories(ledger, jdbc, stale, seed, NOW);
            List<String> numbers = histories(histories);
            months.catchUp();
            histories.revise(numbers);
            months.catchUp();
            Oracle oracle = new Oracle(numbers.stream().map(ledger::timeline).toList(), histories.passings());
            LocalDate from = TODAY.minusDays(daysAgo);
            LocalDate to = from.plusDays(days);
            compare(oracle, from, to);
            byStreetAndMonth(oracle, from, to);
        });
    }

    private List<String> histories(Histories histories) {
        List<String> numbers = IntStream.rangeClosed(1, CASES).mapToObj("YH-20991231-001-%05d"::formatted).toList();
        numbers.forEach(number -> histories.write(number, NOW.minus(720, ChronoUnit.DAYS), INDUSTRY));
        ClockUtil.setCurrentTime(Date.from(NOW));
        return numbers;
    }

    private void compare(Oracle oracle, LocalDate from, LocalDate to) {
        Sums counted = sums.of(ALL, from, to, HazardSums.By.NOTHING, which(new Conditions())).getOrDefault("", Sums.NONE);
        for (HazardCount count : HazardCount.values()) {
            assertThat(counted.of(count)).as("%s from %s to %s", count, from, to).isEqualTo(oracle.count(count, span(from, to), street -> true));
        }
        Sums ofStreet = sums.of(ALL, from, to, HazardSums.By.NOTHING, which(new Conditions().equal("m.street", "street", "002"))).getOrDefault("", Sums.NONE);
        for (HazardCount count : HazardCount.values()) {
            assertThat(ofStreet.of(count)).as("%s of one street", count).isEqualTo(oracle.count(count, span(from, to), "002"::equals));
        }
    }

    private void byStreetAndMonth(Oracle oracle, LocalDate from, LocalDate to) {
        Map<String, Sums> byStreet = sums.of(ALL, from, to, HazardSums.By.STREET, which(new Conditions()));
        byStreet.forEach((street, counted) -> {
            for (HazardCount count : HazardCount.values()) {
                assertThat(counted.of(count)).as("%s of street %s", count, street).isEqualTo(oracle.count(count, span(from, to), street::equals));
            }
        });
        Map<String, Sums> byMonth = sums.of(ALL, from.withDayOfMonth(1), to, HazardSums.By.MONTH, which(new Conditions()));
        for (LocalDate month = from.withDayOfMonth(1); !month.isAfter(to); month = month.plusMonths(1)) {
            LocalDate last = month.plusMonths(1).minusDays(1);
            Sums counted = byMonth.getOrDefault(month.toString().substring(0, 7), Sums.NONE);
            for (HazardCount count : HazardCount.values()) {
                assertThat(counted.of(count)).as("%s of %s", count, month)
                    .isEqualTo(oracle.count(count, span(month, last.isAfter(to) ? to : last), street -> true));
            }
        }
    }

    /** Until now: what lies ahead is not due yet. */
    private static Oracle.Span span(LocalDate from, LocalDate to) {
        Instant end = to.plusDays(1).atStartOfDay(EngineClock.ZONE).toInstant();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        return new Oracle.Span(from.atStartOfDay(EngineClock.ZONE).toInstant(), end.isAfter(now) ? now : end);
    }

    private static HazardSums.Which which(Conditions more) {
        return new HazardSums.Which(ScopeCondition.ALL, true, more.equal("m.industry", "industry", INDUSTRY));
    }
}
