package io.hazardflow.hazard.plan;

import static io.hazardflow.hazard.HazardDriver.DEPARTMENT;
import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.HEAD;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.form.FormReader;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.Level;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.privacy.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class RectificationPlanTest {

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Ledger ledger;
    @Autowired
    private FormReader forms;
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
    void aMajorHazardIsReportedTwiceAndControlledBeforeItsPlanAndPlannedBeforeItIsRectified() {
        String number = acknowledged("M");
        assertThat(openSteps(number)).containsExactlyInAnyOrder("report-major-hazard", "set-interim-controls");
        assertThat(driver.task(number, "set-interim-controls").getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
        assertThat(driver.task(number, "report-major-hazard").getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));

        driver.submit(ENTERPRISE, number, "set-interim-controls", driver.interimControls());
        assertThat(openSteps(number)).containsExactly("report-major-hazard");
        driver.submit(HEAD, number, "report-major-hazard", driver.doubleReport());
        assertThat(openSteps(number)).containsExactly("draft-plan");
        assertThat(driver.task(number, "draft-plan").getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-30T15:59:59Z"));

        driver.submit(HEAD, number, "draft-plan", driver.plan());
        driver.submit(DEPARTMENT, number, "approve-plan", Map.of("decision", "APPROVE", "opinion", "措施可行，同意实施"));
        assertThat(openSteps(number)).containsExactly(HazardProcess.RECTIFY);
        assertThat(driver.passed(number)).contains("plan-required", "both-first", "both-done", "plan-settled")
            .doesNotContain("note-late-report", "note-late-controls", "suggest-interview");
        assertThat(fields(number)).containsEntry("plan_state", "APPROVED").containsEntry("plan_author", HEAD);
        assertThat(fields(number).get("major_reported_at")).isNotNull();
        assertThat(fields(number).get("interim_controls_at")).isNotNull();
    }

    @Test
    void aPlanReadsRowByRowInTheTimeline() {
        String number = acknowledged("M");
        driver.preparePlan(number);
        LedgerEvent draft = ledger.timeline(number).stream().filter(event -> event.step().equals("draft-plan")).findFirst().orElseThrow();
        Map<String, FormReader.Answer> answers = forms.read(RectificationPlan.KEY, "draft-plan", draft.document(), Sight.PLAIN);
        assertThat(answers.get("measures")).isEqualTo(new FormReader.Answer("整改措施", "1. 组织取证培训，李四，2026-11-24"));
        assertThat(forms.read(RectificationPlan.KEY, "draft-plan", draft.document(), Sight.HIDDEN).get("measures").value()).doesNotContain("李四");
    }

    @Test
    void aGraveGeneralHazardNeedsOnlyThePlanOfItsSafetyOfficer() {
        String number = acknowledged("G3");
        assertThat(openSteps(number)).containsExactly("draft-plan");
        assertThat(driver.task(number, "draft-plan").getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-26T15:59:59Z"));
        driver.preparePlan(number);
        assertThat(openSteps(number)).containsExactly(HazardProcess.RECTIFY);
        assertThat(driver.passed(number)).doesNotContain("report-major-hazard", "set-interim-controls");
    }

    @Test
    void aLighterHazardNeedsNoPlan() {
        assertThat(openSteps(acknowledged("G2"))).containsExactly(HazardProcess.RECTIFY);
    }

    @Test
    void whatIsLateIsToldToTheDepartmentWhichFollowsItUp() {
        String number = acknowledged("M");
        at("2026-11-23T11:00:00");
        driver.fire(number, "controls-overdue");
        assertThat(openSteps(number)).contains("set-interim-controls", "follow-up-interim-controls");
        driver.submit(DEPARTMENT, number, "follow-up-interim-controls", Map.of("method", "PHONE", "contact", "赵六", "reply", "一小时内到位"));
        at("2026-11-24T09:00:00");
        driver.fire(number, "report-overdue");
        driver.submit(DEPARTMENT, number, "follow-up-major-report", Map.of("method", "ON_SITE", "contact", "赵六", "reply", "今日补报"));

        assertThat(openSteps(number)).containsExactlyInAnyOrder("report-major-hazard", "set-interim-controls");
        assertThat(ledger.timeline(number)).filteredOn(event -> event.step().startsWith("note-late")).extracting(LedgerEvent::step)
            .containsExactly("note-late-controls", "note-late-report");
        driver.preparePlan(number);
        assertThat(openSteps(number)).containsExactly(HazardProcess.RECTIFY);
        assertThat(driver.passed(number)).contains("controls-followed-up", "report-followed-up");
    }

    @Test
    void theDepartmentNeedNotFollowUpWhatCameMeanwhile() {
        String number = acknowledged("M");
        at("2026-11-24T09:00:00");
        driver.fire(number, "controls-overdue");
        driver.fire(number, "report-overdue");
        assertThat(openSteps(number)).contains("follow-up-major-report", "follow-up-interim-controls");

        driver.submit(HEAD, number, "report-major-hazard", driver.doubleReport());
        driver.submit(ENTERPRISE, number, "set-interim-controls", driver.interimControls());
        assertThat(openSteps(number)).containsExactly("draft-plan");
        assertThat(driver.passed(number)).contains("reported-meanwhile", "report-follow-up-withdrawn", "controlled-meanwhile",
            "controls-follow-up-withdrawn");
    }

    @Test
    void aPlanThatCameBackThreeTimesSuggestsAnInterview() {
        String number = acknowledged("G3");
        for (int returned = 1; returned <= 3; returned++) {
            driver.submit(ENTERPRISE, number, "draft-plan", driver.plan());
            driver.submit(DEPARTMENT, number, "approve-plan", Map.of("decision", "RETURN", "returnReasons", "未写明验收标准的检测方法"));
            assertThat(fields(number)).containsEntry("plan_returns", returned).containsEntry("plan_state", "RETURNED");
            assertThat(fields(number).get("interview_suggested_at") != null).isEqualTo(returned == 3);
        }
        assertThat(driver.passed(number)).contains("returned-often", "suggest-interview", "draft-again");
        driver.preparePlan(number);
        assertThat(openSteps(number)).containsExactly(HazardProcess.RECTIFY);
    }

    @Test
    void aPlanKeepsWithinTheDeadlineAndHasMeasuresAndMilestones() {
        String number = acknowledged("G3");
        String late = HazardDriver.today().plusDays(31).toString();
        Map<String, Object> plan = driver.plan();
        plan.put("measures", List.of(Map.of("what", "组织取证培训", "who", "李四", "by", late)));
        assertThatThrownBy(() -> driver.submit(ENTERPRISE, number, "draft-plan", plan)).hasMessageContaining("整改措施").hasMessageContaining("第 1 行");
        plan.put("measures", List.of());
        assertThatThrownBy(() -> driver.submit(ENTERPRISE, number, "draft-plan", plan)).hasMessageContaining("整改措施");
        plan.putAll(driver.plan());
        plan.remove("emergencyPlan");
        assertThatThrownBy(() -> driver.submit(ENTERPRISE, number, "draft-plan", plan)).hasMessageContaining("应急预案");
        assertThat(openSteps(number)).containsExactly("draft-plan");
    }

    @Test
    void aDoubleReportNeedsBothTimesAndBothProofs() {
        String number = acknowledged("M");
        for (String missing : List.of("reportedToDeptAt", "deptReceipt", "reportedToWorkersAt", "workersMaterial")) {
            Map<String, Object> report = driver.doubleReport();
            report.remove(missing);
            assertThatThrownBy(() -> driver.submit(HEAD, number, "report-major-hazard", report)).as(missing).hasMessageContaining("必填");
        }
        Map<String, Object> tomorrow = driver.doubleReport();
        tomorrow.put("reportedToDeptAt", "2026-11-24T09:00+08:00");
        assertThatThrownBy(() -> driver.submit(HEAD, number, "report-major-hazard", tomorrow)).hasMessageContaining("不能晚于现在");
    }

    @Test
    void nobodyOfAnEnterpriseApprovesAPlan() {
        String number = acknowledged("G3");
        driver.submit(ENTERPRISE, number, "draft-plan", driver.plan());
        assertThatThrownBy(() -> driver.submit(ENTERPRISE, number, "approve-plan", Map.of("decision", "APPROVE", "opinion", "自己批准自己")))
            .isInstanceOf(RuntimeException.class);
        assertThat(openSteps(number)).containsExactly("approve-plan");
    }

    private String acknowledged(String grade) {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, grade, Map.of());
        driver.assign(STREET, number, 30);
        driver.acknowledge(number);
        if (grade.equals("G2")) {
            return number;
        }
        assertThat(cases.get(number).level()).isEqualTo("M".equals(grade) ? Level.MAJOR : Level.GENERAL);
        return number;
    }

    /** What is open for the rectification, without the supervision that runs beside it. */
    private Set<String> openSteps(String number) {
        return driver.openSteps(number).stream().filter(step -> !step.endsWith("-supervision")).collect(Collectors.toSet());
    }

    private Map<String, Object> fields(String number) {
        return jdbc.sql("select * from hazardflow.hazard where number = ?").param(number).query().singleRow();
    }
}
