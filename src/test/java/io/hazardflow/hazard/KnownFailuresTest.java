package io.hazardflow.hazard;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.account.AccountDriver;
import io.hazardflow.account.LeaverHandover;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Four ways in which comparable systems are known to lose a hazard out of sight (domain section F). None of them may come back here. */
@ProcessTest
class KnownFailuresTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private AccountDriver accounts;
    @Autowired
    private LeaverHandover handovers;
    @Autowired
    private HazardCases cases;
    @Autowired
    private HistoryService history;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Callers callers;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aCaseInTheHandsOfSomebodyWhoLeavesIsNoOrphan() {
        String leaver = accounts.person("grid:001");
        String number = driver.report(ENTERPRISE);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        accounts.claim(leaver, number, HazardProcess.REVIEW_RECTIFICATION);

        handovers.handOver(leaver, "admin", "离职");

        assertThat(driver.task(number, HazardProcess.REVIEW_RECTIFICATION).getAssignee()).isNull();
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void whoRejectsARectificationKeepsTheCaseInSight() {
        String number = driver.report(ENTERPRISE);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewFails(GRID, number, 3);

        assertThat(cases.find(number, callers.byId(GRID))).map(HazardCase::state).contains(HazardState.REJECTED);
        callers.actAs(GRID, () -> assertThat(history.createHistoricTaskInstanceQuery().taskAssignee(GRID)
            .processInstanceBusinessKey(number).taskDefinitionKey(HazardProcess.REVIEW_RECTIFICATION).count()).isEqualTo(1));
    }

    @Test
    void immediateDangerDoesNotQueueBehindOrdinaryReports() {
        String ordinary = driver.report(GRID);
        String danger = driver.report(GRID, Map.of("imminentDanger", true));

        assertThat(driver.task(danger, "acknowledge-emergency").getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-23T01:15:00Z"));
        assertThat(driver.task(danger, HazardProcess.VERIFY_HAZARD).getPriority())
            .isGreaterThan(driver.task(ordinary, HazardProcess.VERIFY_HAZARD).getPriority());
        at("2026-11-23T09:15:00");
        driver.fire(danger, "nobody-acknowledged");
        assertThat(driver.openSteps(danger)).contains("take-over-emergency", HazardProcess.VERIFY_HAZARD);
    }

    @Test
    void whatNobodyTouchesClimbsByTimersAlone() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        int steps = ledger.timeline(number).size();
        for (String moment : new String[] {"2026-11-27T09:00:00", "2026-11-29T09:00:00", "2026-11-30T23:59:59", "2026-12-03T23:59:59"}) {
            at(moment);
            driver.fire(number, "rung-due");
        }

        assertThat(cases.get(number).rung()).isEqualTo("STREET_SUPERVISION");
        assertThat(driver.openSteps(number)).contains(HazardProcess.URGE_STREET);
        assertThat(ledger.timeline(number).subList(steps, ledger.timeline(number).size()))
            .allMatch(event -> Actor.SYSTEM.equals(event.actor()));
    }
}
