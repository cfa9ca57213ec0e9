package io.hazardflow.hazard.reopening;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardConsistency;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.ErrorResponseException;

@ProcessTest
class CaseReopeningTest {

    private static final String REASON = "群众反映该通道仍被占用，复查照片为旧照";

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private HazardConsistency consistency;
    @Autowired
    private ReopeningController door;
    @Autowired
    private Ledger ledger;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
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
    void aCaseClosedByMistakeRunsAgainUnderItsNumberAndWhatHappenedStaysInTheLedger() {
        String number = closed();
        List<LedgerEvent> before = ledger.timeline(number);
        at("2026-11-24T09:00:00");
        ask("dept.yjj", number);
        assertThat(groupOf(number)).isEqualTo("district-coordination");
        assertThatThrownBy(() -> ask(STREET, number)).isInstanceOf(ErrorResponseException.class).hasMessageContaining("409");
        decide("coordination", number, "APPROVE");

        assertThat(driver.passed(number)).containsSubsequence("reopening-requested", "approve-reopening", "reopening-result")
            .contains("reopen-case", "case-running-again", "case-reopened");
        assertThat(driver.openSteps(number)).containsExactly("assign-rectification");
        assertThat(running(number, "look-back")).isZero();
        assertThat(cases.get(number)).satisfies(hazard -> {
            assertThat(hazard.state()).isEqualTo(HazardState.TRIAGED);
            assertThat(hazard.closedAt()).isNull();
            assertThat(hazard.deadline()).isNull();
            assertThat(hazard.reviewer()).isNull();
        });
        assertThat(ledger.timeline(number)).startsWith(before.toArray(LedgerEvent[]::new));

        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        assertThat(driver.isOver(number)).isTrue();
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
        assertThat(consistency.findings()).extracting(HazardConsistency.Finding::caseNumber).doesNotContain(number);
    }

    @Test
    void aReportHeldForNoHazardIsVerifiedAnew() {
        String number = driver.report(GRID);
        driver.submit(STREET, number, "verify-hazard", Map.of("result", "INVALID", "reason", "现场未发现所述情况"));
        at("2026-11-24T09:00:00");
        ask(STREET, number);
        decide("coordination", number, "APPROVE");

        assertThat(driver.openSteps(number)).containsExactly("verify-hazard");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.TRIAGED);
        driver.verifyAsReal(number, "G1", Map.of());
        assertThat(driver.openSteps(number)).containsExactly("assign-rectification");
    }

    @Test
    void aRefusedRequestLeavesTheCaseClosed() {
        String number = closed();
        ask(STREET, number);
        decide("coordination", number, "REFUSE");

        assertThat(driver.passed(number)).contains("reopening-refused").doesNotContain("reopen-case");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
        assertThat(running(number, "hazard-rectification")).isZero();
    }

    @Test
    void nobodyDecidesOnHisOwnRequestAndNobodyOutsideTheCaseAsks() {
        String number = closed();
        for (String user : List.of(ENTERPRISE, GRID, "streetleader.001", "committee")) {
            assertThatThrownBy(() -> ask(user, number)).as(user).hasMessageContaining("403");
        }
        assertThatThrownBy(() -> ask("office.002", number)).hasMessageContaining("404");
        assertThatThrownBy(() -> callers.actAs(STREET, () -> door.request(number, new ReopeningController.Request("太短")))).hasMessageContaining("400");
        String open = driver.report(GRID);
        assertThatThrownBy(() -> ask(STREET, open)).hasMessageContaining("409");

        ask("coordination", number);
        assertThat(groupOf(number)).isEqualTo("safety-committee");
        assertThatThrownBy(() -> tasks.setAssignee(task(number), "coordination")).hasMessageContaining("申请人不能审批");
        assertThatThrownBy(() -> tasks.setAssignee(task(number), STREET)).hasMessageContaining("原办结人不能审批");
        decide("committee", number, "REFUSE");
    }

    private String closed() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        driver.close(STREET, number);
        return number;
    }

    private void ask(String user, String number) {
        callers.actAs(user, () -> door.request(number, new ReopeningController.Request(REASON)));
    }

    private void decide(String user, String number, String decision) {
        driver.submit(user, number, "approve-reopening", Map.of("decision", decision, "opinion", "调阅材料后决定"));
    }

    private String task(String number) {
        return driver.task(number, "approve-reopening").getId();
    }

    private String groupOf(String number) {
        return tasks.getIdentityLinksForTask(task(number)).stream().map(link -> link.getGroupId()).findFirst().orElseThrow();
    }

    private long running(String number, String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(key).count();
    }
}
