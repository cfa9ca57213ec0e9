package io.hazardflow.dashboard.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.dashboard.measure.StaleMonths;
import io.hazardflow.dashboard.Histories;
import io.hazardflow.dashboard.clock.CaseClocks.CaseClock;
import io.hazardflow.dashboard.clock.CaseClocks.Entry;
import io.hazardflow.dashboard.clock.CaseClocks.Share;
import io.hazardflow.dashboard.indicator.Period;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerRebuild;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class CaseClockTest {

    private static final long HOUR = 3_600;

    @Autowired
    private HazardDriver driver;
    @Autowired
    private CaseClocks clocks;
    @Autowired
    private ClockSums sums;
    @Autowired
    private EndedClocks ended;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private ClockProjection projection;
    @Autowired
    private Callers callers;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StaleMonths stale;

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    @Test
    void eachHourIsThatOfWhoHadTheTask() {
        String number = closedIn("2036-03-0");

        CaseClock clock = clocks.of(cases.get(number));

        assertThat(clock.parts()).extracting(Entry::step, Entry::party, Entry::post, Entry::seconds).containsExactly(
            tuple("verify-hazard", Party.STREET, "大王庄街道安全办", 2 * HOUR),
            tuple("assign-rectification", Party.STREET, "大王庄街道安全办", HOUR),
            tuple("acknowledge-order", Party.ENTERPRISE, enterprise(), 3 * HOUR),
            tuple("rectify", Party.ENTERPRISE, enterprise(), 42 * HOUR),
            tuple("review-rectification", Party.STREET, "大王庄街道网格员", 24 * HOUR),
            tuple("approve-closure", Party.STREET, "大王庄街道安全办", 2 * HOUR));
        assertThat(clock.seconds()).isEqualTo(74 * HOUR);
        assertThat(clock.shares()).extracting(Share::party, Share::seconds).contains(tuple(Party.ENTERPRISE, 45 * HOUR), tuple(Party.STREET,
            29 * HOUR));
    }

    @Test
    void whatIsOpenRunsUpToNowAndIsLateAfterItsDueDate() {
        HazardDriver.at("2036-04-07T09:00:00");
        String number = driver.report(HazardDriver.GRID);
        Instant due = driver.task(number, "verify-hazard").getDueDate().toInstant();
        ClockUtil.setCurrentTime(Date.from(due.plus(5, ChronoUnit.HOURS)));

        CaseClock clock = clocks.of(cases.get(number));

        assertThat(clock.end()).isNull();
        assertThat(clock.until()).isEqualTo(due.plus(5, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS));
        assertThat(clock.parts()).hasSize(1).allSatisfy(part -> {
            assertThat(part.party()).isEqualTo(Party.STREET);
            assertThat(part.post()).isEqualTo("大王庄街道安全办");
            assertThat(part.lateSeconds()).isEqualTo(5 * HOUR);
        });
    }

    @Test
    void theMainPathGoesBeforeWhatRunsBesideIt() {
        HazardDriver.at("2036-05-05T09:00:00");
        String number = driver.report(HazardDriver.GRID);
        driver.verifyAsReal(number, "M", Map.of());
        driver.assign(HazardDriver.STREET, number, 30);
        driver.acknowledge(number);
        HazardDriver.at("2036-05-05T12:00:00");
        driver.preparePlan(number);
        HazardDriver.at("2036-05-06T12:00:00");

        CaseClock clock = clocks.of(cases.get(number));

        assertThat(clock.parts()).extracting(Entry::party, Entry::seconds).containsExactly(tuple(Party.ENTERPRISE, 3 * HOUR),
            tuple(Party.ENTERPRISE, 24 * HOUR));
        assertThat(clock.parts().get(1).step()).as("supervision runs beside it").isEqualTo("rectify");
        assertThat(clocks.standing(List.of(cases.get(number)), Instant.parse("2036-05-05T02:00:00Z")).get(number).party())
            .isEqualTo(Party.ENTERPRISE);
    }

    @Test
    void theCasesOfAPeriodAddUpAndTheSlowestComesFirst() {
        String number = closedIn("2037-03-0");
        String other = closedIn("2037-04-0");
        sums.catchUp();
        Period march = new Period(LocalDate.of(2037, 3, 1), LocalDate.of(2037, 3, 31));
        Period both = new Period(LocalDate.of(2037, 3, 1), LocalDate.of(2037, 4, 30));
        ClockFilter any = new ClockFilter(null, null, null, null, null, null);

        assertThat(ended.sums(march, any, callers.byId("coordination")).cases()).isEqualTo(1);
        assertThat(ended.sums(march, any, callers.byId("coordination")).seconds()).isEqualTo(clocks.of(cases.get(number)).seconds());
        assertThat(ended.slowest(Party.ENTERPRISE, both, any, callers.byId("office.001"), 10, 0)).extracting(EndedClocks.Ended::number)
            .containsExactlyInAnyOrder(number, other);
        assertThat(ended.slowest(null, march, any, callers.byId("coordination"), 10, 0)).singleElement().satisfies(row -> {
            assertThat(row.seconds()).isEqualTo(74 * HOUR);
            assertThat(row.shares()).isEqualTo(clocks.of(cases.get(number)).shares());
        });
        assertThat(ended.sums(both, any, callers.byId("office.002")).cases()).as("another street").isZero();
        assertThat(ended.sums(both, new ClockFilter(null, null, "002", null, null, null), callers.byId("coordination")).cases()).isZero();
        assertThat(ended.sums(both, any, callers.byId("safety.e0001")).cases()).isEqualTo(2);
    }

    @Test
    void aCaseThatTheLedgerAloneKnowsIsBookedToWhoDidTheNextStep() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Instant end = Instant.parse("2038-06-01T04:00:00Z");
            Histories histories = new Histories(ledger, jdbc, stale, 7, end);
            List<String> numbers = IntStream.rangeClosed(1, 60).mapToObj("YH-20381231-001-%05d"::formatted).toList();
            numbers.forEach(number -> histories.write(number, end.minus(400, ChronoUnit.DAYS), "COUNTED"));
            ClockUtil.setCurrentTime(Date.from(end));
            List<HazardCase> told = cases.all(numbers);

            assertThat(told).hasSize(60).anyMatch(hazard -> hazard.closedAt() != null).allSatisfy(hazard -> {
                CaseClock clock = clocks.of(hazard);
                Instant until = hazard.closedAt() == null ? end : hazard.closedAt();
                assertThat(clock.seconds()).isEqualTo(Duration.between(hazard.reportedAt(), until).toSeconds());
                assertThat(clock.parts().stream().mapToLong(Entry::seconds).sum()).isEqualTo(clock.seconds());
                assertThat(clock.shares().stream().mapToLong(Share::seconds).sum()).isEqualTo(clock.seconds());
            });
        });
    }

    @Test
    void theSumsCanBeMadeAgainFromTheLedger() {
        String number = closedIn("2039-03-0");
        sums.catchUp();
        List<Map<String, Object>> before = rows(number);
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            rebuild.fill(projection);
            assertThat(rows(number)).isEmpty();
        });
        jdbc.sql("delete from hazardflow.case_clock where number = ?").param(number).update();
        jdbc.sql("insert into hazardflow.case_clock_stale (number) values (?)").param(number).update();

        sums.catchUp();

        assertThat(rows(number)).isNotEmpty().isEqualTo(before);
    }

    private List<Map<String, Object>> rows(String number) {
        return jdbc.sql("select * from hazardflow.case_clock where number = ?").param(number).query().listOfRows();
    }

    private String enterprise() {
        return jdbc.sql("select name from hazardflow.enterprise where id = 'e0001'").query(String.class).single() + "安全管理员";
    }

    /** From the 2nd of a month at 9, closed on the 5th at 11: 74 hours. */
    private String closedIn(String month) {
        HazardDriver.at(month + "2T09:00:00");
        String number = driver.report(HazardDriver.GRID);
        HazardDriver.at(month + "2T11:00:00");
        driver.verifyAsReal(number, "G1", Map.of());
        HazardDriver.at(month + "2T12:00:00");
        driver.assign(HazardDriver.STREET, number, 7);
        HazardDriver.at(month + "2T15:00:00");
        driver.acknowledge(number);
        HazardDriver.at(month + "4T09:00:00");
        driver.rectify(number);
        HazardDriver.at(month + "5T09:00:00");
        driver.reviewPasses(HazardDriver.GRID, number);
        HazardDriver.at(month + "5T11:00:00");
        driver.close(HazardDriver.STREET, number);
        return number;
    }
}
