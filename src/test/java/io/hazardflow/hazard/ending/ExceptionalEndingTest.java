package io.hazardflow.hazard.ending;

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
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ExceptionalEndingTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private HazardConsistency consistency;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private EndingRule rule;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Callers callers;
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
    void aShutDownProposedByTheStreetIsDecidedByTheDistrictAndEndsTheWholeCase() {
        String number = assigned();
        open(STREET, number);
        assertThat(groupOf(number, "propose-ending")).isEqualTo("street-office:001");
        propose(STREET, number, "SHUT_DOWN", Map.of("reference", "东政关决〔2026〕3号"));
        assertThat(groupOf(number, "approve-ending")).isEqualTo("district-coordination");
        approve("coordination", number, "APPROVE");

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.timers(number)).isZero();
        assertThat(driver.passed(number)).containsSubsequence("ending-opened", "propose-ending", "approve-ending", "ending-result")
            .contains("case-ended", "ended-otherwise");
        assertThat(cases.get(number)).satisfies(hazard -> {
            assertThat(hazard.state()).isEqualTo(HazardState.SHUT_DOWN);
            assertThat(hazard.closedAt()).isNotNull();
        });
        assertThat(consistency.findings()).extracting(HazardConsistency.Finding::caseNumber).doesNotContain(number);
    }

    @Test
    void aFalseAlarmIsCancelledByTheStreetsLeaderButNeverAHazardVerifiedAsMajor() {
        String number = assigned();
        open(STREET, number);
        propose(STREET, number, "CANCELLED", Map.of());
        assertThat(groupOf(number, "approve-ending")).isEqualTo("street-leader:001");
        approve("streetleader.001", number, "APPROVE");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.CANCELLED);

        String major = driver.report(GRID);
        driver.verifyAsReal(major, "M", Map.of());
        open(STREET, major);
        assertThatThrownBy(() -> propose(STREET, major, "CANCELLED", Map.of())).hasMessageContaining("重大隐患").hasMessageContaining("不能按误报撤销");
    }

    @Test
    void aTransferProposedByTheDepartmentIsDecidedByItsHead() {
        String number = assigned();
        open("dept.yjj", number);
        assertThatThrownBy(() -> propose("dept.yjj", number, "TRANSFERRED", Map.of("transferTo", "yjj", "reference", "东应急移〔2026〕8号")))
            .hasMessageContaining("现在的主管部门");
        propose("dept.yjj", number, "TRANSFERRED", Map.of("transferTo", "OUTSIDE", "receiver", "河北区应急管理局", "reference", "东应急移〔2026〕8号"));
        assertThat(groupOf(number, "approve-ending")).isEqualTo("dept-head:yjj");
        approve("depthead.yjj", number, "APPROVE");

        assertThat(cases.get(number).state()).isEqualTo(HazardState.TRANSFERRED);
        assertThat(jdbc.sql("select ending_receiver from hazardflow.hazard where number = ?").param(number).query(String.class).single())
            .isEqualTo("河北区应急管理局");
    }

    @Test
    void whatTheDistrictProposesTheSafetyCommitteeDecidesAndARefusalChangesNothing() {
        String number = assigned();
        open("coordination", number);
        propose("coordination", number, "SHUT_DOWN", Map.of("reference", "东政关决〔2026〕4号"));
        assertThat(groupOf(number, "approve-ending")).isEqualTo("safety-committee");
        assertThatThrownBy(() -> tasks.setAssignee(driver.task(number, "approve-ending").getId(), "coordination")).hasMessageContaining("申请人不能审批");
        approve("committee", number, "REFUSE");

        assertThat(driver.passed(number)).contains("case-goes-on").doesNotContain("case-ended");
        assertThat(cases.get(number).state()).isEqualTo(HazardState.ASSIGNED);
        assertThat(driver.openSteps(number)).containsExactly("acknowledge-order");
    }

    @Test
    void aReferralForPenaltyIsNotedAndTheCaseGoesOn() {
        String number = assigned();
        open(STREET, number);
        propose(STREET, number, "PENALTY_REFERRAL", Map.of("reference", "东应急立〔2026〕21号"));
        approve("streetleader.001", number, "APPROVE");

        assertThat(driver.openSteps(number)).containsExactly("acknowledge-order");
        assertThat(jdbc.sql("select filing_reference from hazardflow.hazard where number = ?").param(number).query(String.class).single())
            .isEqualTo("东应急立〔2026〕21号");
    }

    @Test
    void whatWasOpenedByMistakeIsWithdrawn() {
        String number = assigned();
        open(STREET, number);
        procedures.tell(number, Procedure.EXCEPTIONAL_ENDING, "opening-withdrawn", Map.of());

        assertThat(driver.passed(number)).contains("opening-withdrawn", "ending-withdrawn").doesNotContain("propose-ending");
        assertThat(procedures.isOpen(number, Procedure.EXCEPTIONAL_ENDING)).isFalse();
    }

    @Test
    void onlyTheStreetTheDepartmentAndTheDistrictMayPropose() {
        String number = assigned();
        for (String user : List.of(STREET, "dept.yjj", "coordination")) {
            assertThat(rule.refusal(cases.get(number), callers.byId(user))).as(user).isEmpty();
        }
        for (String user : List.of(GRID, "office.002", "dept.xf", "safety.e0001", "streetleader.001", "committee")) {
            assertThat(rule.refusal(cases.get(number), callers.byId(user))).as(user).isPresent();
        }
    }

    private String assigned() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        return number;
    }

    private void open(String user, String number) {
        callers.actAs(user, () -> procedures.open(number, Procedure.EXCEPTIONAL_ENDING));
    }

    private void propose(String user, String number, String kind, Map<String, Object> more) {
        Map<String, Object> document = new HashMap<>(Map.of("kind", kind, "reason", "经现场核实企业已停止经营，人员和设备全部撤出，现场无法继续整改。",
            "documents", List.of(driver.photo(user))));
        document.putAll(more);
        driver.submit(user, number, "propose-ending", document);
    }

    private void approve(String user, String number, String decision) {
        driver.submit(user, number, "approve-ending", Map.of("decision", decision, "opinion", "材料齐全，情况属实"));
    }

    private String groupOf(String number, String step) {
        return tasks.getIdentityLinksForTask(driver.task(number, step).getId()).stream().map(link -> link.getGroupId()).findFirst().orElseThrow();
    }
}
