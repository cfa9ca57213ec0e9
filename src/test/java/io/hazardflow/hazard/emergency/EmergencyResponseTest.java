package io.hazardflow.hazard.emergency;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Caller;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class EmergencyResponseTest {

    private static final Map<String, Object> ACCEPTED = Map.of("accepted", true);

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private OpenEmergency rule;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aCaseIsNotMergedOrTransferredAwayFromItsEmergency() {
        String other = driver.report(GRID);
        String number = driver.report(GRID, Map.of("imminentDanger", true));
        assertThatThrownBy(() -> driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD,
            Map.of("result", "MERGED", "duplicateOf", other, "reason", "与在办隐患重复"))).hasMessageContaining("紧急处置尚未办结");
        assertThatThrownBy(() -> driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD,
            Map.of("result", "TRANSFERRED", "transferTo", "hjj", "reason", "属其他部门监管"))).hasMessageContaining("紧急处置尚未办结");
        assertThat(driver.openSteps(number)).contains("acknowledge-emergency", HazardProcess.VERIFY_HAZARD);

        driver.submit(ENTERPRISE, number, "acknowledge-emergency", ACCEPTED);
        driver.submit(ENTERPRISE, number, "handle-emergency", handled("CONTROLLED"));
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD, Map.of("result", "MERGED", "duplicateOf", other, "reason", "与在办隐患重复"));
        assertThat(driver.isOver(number)).isTrue();
    }

    @Test
    void immediateDangerIsAcknowledgedAndHandledWhileTheCaseIsVerified() {
        String number = driver.report(GRID, Map.of("imminentDanger", true));
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder(HazardProcess.VERIFY_HAZARD, "acknowledge-emergency");
        assertThat(groups(number, "acknowledge-emergency")).containsExactlyInAnyOrder("enterprise-safety:e0001", "street-office:001");
        assertThat(driver.task(number, "acknowledge-emergency").getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-23T01:15:00Z"));
        assertThat(state(number)).isEqualTo("RAISED");

        driver.submit(ENTERPRISE, number, "acknowledge-emergency", ACCEPTED);
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder(HazardProcess.VERIFY_HAZARD, "handle-emergency");
        assertThat(state(number)).isEqualTo("ACKNOWLEDGED");
        driver.verifyAsReal(number, "G1", Map.of());
        driver.submit(ENTERPRISE, number, "handle-emergency", handled("CONTROLLED"));

        assertThat(driver.openSteps(number)).containsExactly(HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(state(number)).isEqualTo("HANDLED");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.TRIAGED);
        assertThat(procedures.isOpen(number, Procedure.EMERGENCY_RESPONSE)).isFalse();
        assertThat(driver.passed(number)).contains("acknowledged", "first-response", "danger-over", "emergency-handled")
            .doesNotContain("raise-to-leader");
    }

    @Test
    void whatNobodyAcknowledgesGoesToTheLeaderAndThenToTheDistrict() {
        String number = driver.report(GRID, Map.of("imminentDanger", true));
        at("2026-11-23T09:15:00");
        driver.fire(number, "nobody-acknowledged");
        assertThat(driver.openSteps(number)).contains("acknowledge-emergency", "take-over-emergency");
        at("2026-11-23T09:30:00");
        driver.fire(number, "nobody-took-over");
        assertThat(driver.openSteps(number)).contains("acknowledge-emergency", "take-over-emergency", "direct-emergency");

        driver.submit("coordination", number, "direct-emergency", Map.of("accepted", true, "ordered", "调消防和燃气抢修到场"));
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder(HazardProcess.VERIFY_HAZARD, "handle-emergency");
        assertThat(groups(number, "handle-emergency"))
            .containsExactlyInAnyOrder("enterprise-safety:e0001", "street-office:001", "district-coordination");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).containsSubsequence("raise-to-leader", "raise-to-district", "direct-emergency");
        assertThat(driver.passed(number)).contains("directed");
    }

    @Test
    void theLeaderOfTheStreetTakesOver() {
        String number = driver.report(GRID, Map.of("imminentDanger", true));
        at("2026-11-23T09:15:00");
        driver.fire(number, "nobody-acknowledged");
        driver.submit("streetleader.001", number, "take-over-emergency", ACCEPTED);

        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder(HazardProcess.VERIFY_HAZARD, "handle-emergency");
        assertThat(groups(number, "handle-emergency")).contains("street-leader:001");
        assertThat(driver.passed(number)).contains("taken-over");
    }

    @Test
    void dangerThatPersistsIsHandledAgainAndNeedsAPhoto() {
        String number = driver.report(GRID, Map.of("imminentDanger", true));
        driver.submit(STREET, number, "acknowledge-emergency", ACCEPTED);
        Map<String, Object> blind = handled("CONTROLLED");
        blind.remove("photos");
        assertThatThrownBy(() -> driver.submit(ENTERPRISE, number, "handle-emergency", blind)).hasMessageContaining("现场照片");

        driver.submit(ENTERPRISE, number, "handle-emergency", handled("PERSISTS"));
        assertThat(driver.openSteps(number)).contains("handle-emergency");
        assertThat(state(number)).isEqualTo("ACKNOWLEDGED");
        driver.submit(ENTERPRISE, number, "handle-emergency", handled("CONTROLLED"));
        assertThat(driver.openSteps(number)).doesNotContain("handle-emergency");
    }

    @Test
    void dangerThatAppearsLaterIsRaisedByHandOnceAndNotAfterTheCaseIsOver() {
        String number = driver.report(GRID);
        assertThat(driver.openSteps(number)).doesNotContain("acknowledge-emergency");
        assertThat(rule.refusal(cases.get(number), new Caller(GRID, "网格员", List.of()))).isEmpty();
        procedures.open(number, Procedure.EMERGENCY_RESPONSE);
        assertThat(driver.openSteps(number)).contains("acknowledge-emergency");
        driver.submit(STREET, number, "acknowledge-emergency", ACCEPTED);
        driver.submit(ENTERPRISE, number, "handle-emergency", handled("CONTROLLED"));
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD, Map.of("result", "INVALID", "reason", "现场未发现所述情况"));
        assertThat(rule.refusal(cases.get(number), new Caller(GRID, "网格员", List.of()))).isPresent();
    }

    private Map<String, Object> handled(String danger) {
        return new HashMap<>(Map.of("measures", List.of("PEOPLE_OUT", "GAS_OFF"), "peopleOut", 12, "called", List.of("FIRE", "GAS"),
            "situation", "关闭总阀，人员已全部撤出", "danger", danger, "photos", List.of(driver.photo(ENTERPRISE))));
    }

    private Set<String> groups(String number, String step) {
        return tasks.getIdentityLinksForTask(driver.task(number, step).getId()).stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
    }

    private String state(String number) {
        return jdbc.sql("select emergency_state from hazardflow.hazard where number = ?").param(number).query(String.class).single();
    }
}
