package io.hazardflow.hazard.why;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.OpenTasks;
import io.hazardflow.ledger.Ledger;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ReasonsTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private Reasons reasons;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Ledger ledger;
    @Autowired
    private OpenTasks tasks;
    @Autowired
    private HistoryService history;
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
    void levelDeadlineDepartmentAndHolderNameTheRowThatDecided() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of("estFixDays", 6));
        driver.assign(STREET, number, 7);

        Reason level = of(number, "LEVEL");
        assertThat(level.value()).isEqualTo("一般隐患 G1 一般-轻");
        assertThat(level.by()).isEqualTo(callers.byId(STREET).name());
        assertThat(level.step()).isEqualTo("受理核实");
        assertThat(level.row().table()).isEqualTo("hazard-triage");
        assertThat(level.row().rule()).isEqualTo("others");
        assertThat(level.row().outputs()).contains(new Reason.Item("等级", "一般隐患", null));
        assertThat(level.row().inputs()).contains(new Reason.Item("预计整改天数", "6", ""));

        Reason deadline = of(number, "DEADLINE");
        assertThat(deadline.value()).isEqualTo("2026-11-30 23:59");
        assertThat(deadline.row().rule()).isEqualTo("deadline-g1");
        assertThat(deadline.row().effectiveFrom()).isEqualTo("2026-01-01");
        assertThat(deadline.row().basis()).isEqualTo("本系统设计值 2026版");
        assertThat(deadline.row().outputs()).contains(new Reason.Item("最长天数（日历日）", "15", null));

        assertThat(of(number, "DEPARTMENT").row().table()).isEqualTo("responsible-authority");
        Reason holder = of(number, "HOLDER");
        assertThat(holder.label()).isEqualTo("企业签收");
        assertThat(holder.row().table()).isEqualTo("acknowledge-order");
        assertThat(holder.row().outputs()).contains(new Reason.Item("时限", "1 个工作日", null), new Reason.Item("办理期限", "2026-11-24 23:59", null));
        assertThat(holder.note()).contains("1 个工作日未签收视为送达");
    }

    @Test
    void theReviewersPostComesFromItsTable() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);

        Reason reviewer = of(number, "REVIEWER");
        assertThat(reviewer.row().rule()).isEqualTo("review-grid");
        assertThat(reviewer.value()).contains("网格员");
        assertThat(of(number, "HOLDER").row().table()).isEqualTo("review-rectification");
    }

    @Test
    void theReasonOutlivesTheHistoryOfTheEngineAndAgreesWithIt() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G2", Map.of());
        HistoricDecisionInstance decided = history.createHistoricDecisionInstanceQuery().processInstanceId(driver.instance(number))
            .decisionDefinitionKey("rectification-deadline").includeOutputs().singleResult();
        assertThat(decided.getOutputs()).extracting("ruleId").contains("deadline-g2");
        history.deleteHistoricDecisionInstanceByInstanceId(decided.getId());
        driver.assign(STREET, number, 20);

        assertThat(of(number, "DEADLINE").row().rule()).isEqualTo("deadline-g2");
    }

    private Reason of(String number, String subject) {
        List<Reason> all = reasons.of(cases.get(number), ledger.timeline(number), tasks.of(List.of(number)).getOrDefault(number, List.of()),
            callers.byId("coordination"));
        return all.stream().filter(reason -> reason.subject().equals(subject)).reduce((one, other) -> other).orElseThrow();
    }
}
