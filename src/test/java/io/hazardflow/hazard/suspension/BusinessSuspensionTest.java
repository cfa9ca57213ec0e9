package io.hazardflow.hazard.suspension;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.access.ClaimRule;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.registry.OfficerCertificate;
import io.hazardflow.registry.OfficerCertificates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class BusinessSuspensionTest {

    private static final String OFFICER = "law.yjj.1";
    private static final String SECOND = "law.yjj.2";
    private static final String HEAD_OF_DEPARTMENT = "depthead.yjj";
    private static final String HEAD_OF_ENTERPRISE = "head.e0001";
    private static final String LEADER = "leader";

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private OfficerCertificates certificates;
    @Autowired
    private List<ClaimRule> claimRules;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Callers callers;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-03-02T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aMajorHazardThatCannotBePutRightWhileWorkGoesOnIsPutUpForSuspension() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of("mustStopToFix", true));
        assertThat(driver.openSteps(number)).contains(Suspension.ORDER_SUSPENSION, HazardProcess.ASSIGN_RECTIFICATION);
        assertThat(field(number, "must_stop")).isEqualTo(true);
        assertThatThrownBy(() -> withdraw(number)).hasMessageContaining("不能撤回");
        assertThat(driver.openSteps(number)).contains(Suspension.ORDER_SUSPENSION);

        String other = driver.report(GRID);
        driver.verifyAsReal(other, "M", Map.of());
        assertThat(procedures.isOpen(other, Procedure.BUSINESS_SUSPENSION)).isFalse();
    }

    @Test
    void workStopsByOrderAndBeginsAgainAfterAnExaminationOnSite() {
        String number = opened();
        order(number, SECOND);
        approve(number, "AGREE");
        assertThat(field(number, "suspended")).as("an order binds when it is served").isNull();
        serve(number);
        assertThat(field(number, "suspended")).isEqualTo(true);
        assertThat(field(number, "suspension_scope")).isEqualTo("PART");
        verify(number, "EXECUTED");
        assertThat(field(number, "suspension_state")).isEqualTo("RECTIFYING");
        assertThatThrownBy(() -> apply(number)).hasMessageContaining("提交整改反馈后才能申请恢复");
        driver.acknowledge(number);
        driver.rectify(number);
        apply(number);
        assertThat(driver.task(number, Suspension.EXAMINE_RESUMPTION).getDueDate().toInstant()).isEqualTo("2026-03-12T15:59:59Z");
        assertThatThrownBy(() -> examine(number, "AGREE", third())).hasMessageContaining("整改复查通过后才能同意恢复");
        driver.reviewPasses(GRID, number);
        assertThatThrownBy(() -> driver.close(STREET, number)).hasMessageContaining("停产停业整顿尚未结束");
        examine(number, "AGREE", third());
        assertThat(field(number, "suspended")).isEqualTo(false);
        driver.close(STREET, number);

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.timers(number)).as("the checks of the seal end with the suspension").isZero();
        assertThat(driver.passed(number)).containsSubsequence("suspension-opened", "order-suspension", "approve-suspension",
            "suspension-decided", "serve-suspension", "verify-execution", "execution-verified", "power-is-cut", "rectification-begun",
            "seal-intact", "apply-resumption", "examine-resumption", "resumption-result", "resumed", "phase-over", "suspension-over")
            .doesNotContain("power-cut", "lift-power-cut");
        assertThat(ledger.timeline(number)).filteredOn(event -> event.processKey().equals(Suspension.KEY)).extracting(LedgerEvent::step)
            .containsExactly("order-suspension", "approve-suspension", "serve-suspension", "verify-execution", "rectification-begun",
                "apply-resumption", "examine-resumption");
    }

    @Test
    void theHeadOfTheDepartmentReturnsAProposalAndAgreesThatNothingHasToStop() {
        String number = opened();
        order(number, SECOND);
        approve(number, "RETURN");
        assertThat(field(number, "suspension_state")).isEqualTo("RETURNED");
        driver.submit(OFFICER, number, Suspension.ORDER_SUSPENSION, Map.of("proposal", "NOT_NEEDED", "reason", "现场已拆除，危险部位无人作业。",
            "officer", SECOND));
        approve(number, "AGREE");

        assertThat(field(number, "suspension_state")).isEqualTo("NOT_NEEDED");
        assertThat(procedures.isOpen(number, Procedure.BUSINESS_SUSPENSION)).isFalse();
        assertThat(driver.passed(number)).doesNotContain("serve-suspension");
    }

    @Test
    void whoOpenedASuspensionByMistakeTakesItBackBeforeAnythingIsProposed() {
        String number = opened();
        withdraw(number);

        assertThat(procedures.isOpen(number, Procedure.BUSINESS_SUSPENSION)).isFalse();
        assertThat(field(number, "suspension_state")).isEqualTo("WITHDRAWN");
        SuspensionByHand rule = new SuspensionByHand();
        assertThat(rule.refusal(cases.get(number), callers.byId(OFFICER))).isEmpty();
        assertThat(rule.refusal(cases.get(number), callers.byId(STREET))).contains("由监管部门或其执法人员启动");
    }

    @Test
    void whoRefusesInTheFaceOfDangerLosesHisPowerAfterTwentyFourHoursNotice() {
        String number = served();
        verify(number, "NOT_EXECUTED");
        assertThat(field(number, "suspension_state")).isEqualTo("NOT_EXECUTED");
        verify(number, "REFUSED_WITH_DANGER");
        requestPowerCut(number, false);
        decidePowerCut(number, "APPROVE");
        assertThat(field(number, "power_cut_notice_at")).isNotNull();
        assertThat(driver.openSteps(number)).doesNotContain(Suspension.CUT_POWER);
        assertThat(driver.dueOf(number, "notice-period-over")).isEqualTo("2026-03-03T01:00:00Z");
        at("2026-03-03T09:00:00");
        driver.fire(number, "notice-period-over");
        cutPower(number);
        assertThat(field(number, "suspension_state")).isEqualTo("POWER_CUT");

        assertThatThrownBy(() -> verify(number, "REFUSED_WITH_DANGER")).hasMessageContaining("已经停电");
        assertThatThrownBy(() -> verify(number, "EXECUTED")).hasMessageContaining("已采取的消除隐患措施");
        Map<String, Object> obeyed = execution("EXECUTED");
        obeyed.put("measures", "已停止生产并拆除危险装置");
        driver.submit(OFFICER, number, Suspension.VERIFY_EXECUTION, obeyed);
        driver.submit(OFFICER, number, Suspension.LIFT_POWER_CUT, Map.of("letter", "河应急函〔2026〕8号", "measures", "企业已停产并拆除危险装置。"));

        assertThat(field(number, "power_restored_at")).isNotNull();
        assertThat(driver.openSteps(number)).contains(Suspension.APPLY_RESUMPTION);
        assertThat(driver.passed(number)).containsSubsequence("danger-found", "request-power-cut", "approve-power-cut",
            "power-cut-approved", "emergency", "notify-power-cut", "notice-period-over", "cut-power", "power-cut-over");
    }

    @Test
    void inAnEmergencyThePowerIsCutWithoutNotice() {
        String number = served();
        verify(number, "REFUSED_WITH_DANGER");
        requestPowerCut(number, true);
        decidePowerCut(number, "APPROVE");

        assertThat(driver.openSteps(number)).contains(Suspension.CUT_POWER);
        assertThat(field(number, "power_cut_notice_at")).isNull();
        driver.submit(OFFICER, number, Suspension.CUT_POWER, Map.of("result", "COMPLIED", "note", "企业已自行停产"));
        assertThat(field(number, "power_cut_at")).isNull();
        verify(number, "EXECUTED");
        assertThat(driver.openSteps(number)).contains(Suspension.APPLY_RESUMPTION);
    }

    @Test
    void withoutTheHeadsConsentThePowerStaysOn() {
        String number = served();
        verify(number, "REFUSED_WITH_DANGER");
        requestPowerCut(number, true);
        decidePowerCut(number, "REFUSE");

        assertThat(driver.openSteps(number)).contains(Suspension.VERIFY_EXECUTION).doesNotContain(Suspension.CUT_POWER);
        assertThat(driver.passed(number)).doesNotContain("emergency");
    }

    @Test
    void theGridLooksAtTheSealEveryWeekAndABrokenOneBringsTheOfficersBack() {
        String number = stopped();
        at("2026-03-09T09:00:01");
        driver.fire(number, "seal-check-due");
        checkSeal(number, "INTACT");
        at("2026-03-16T09:00:02");
        driver.fire(number, "seal-check-due");
        at("2026-03-21T23:59:59");
        driver.fire(number, "seal-not-checked");
        assertThat(driver.openSteps(number)).doesNotContain(Suspension.CHECK_SEAL);
        at("2026-03-23T09:00:03");
        driver.fire(number, "seal-check-due");
        checkSeal(number, "BROKEN");

        assertThat(driver.openSteps(number)).contains(Suspension.VERIFY_EXECUTION).doesNotContain(Suspension.APPLY_RESUMPTION);
        assertThat(driver.passed(number)).containsSubsequence("seal-check-due", "check-seal", "seal-checked", "round-done")
            .contains("resumed-without-consent");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).contains("seal-not-checked");
        verify(number, "EXECUTED");
        assertThat(driver.openSteps(number)).contains(Suspension.APPLY_RESUMPTION);
    }

    @Test
    void aSuspensionThatLastsTooLongIsDecidedUponByTheHeadOfTheDepartment() {
        String number = stopped();
        assertThat(driver.dueOf(number, "suspension-too-long")).isEqualTo("2026-08-29T15:59:59Z");
        at("2026-08-29T23:59:59");
        driver.fire(number, "suspension-too-long");
        driver.submit(HEAD_OF_DEPARTMENT, number, Suspension.DECIDE_LONG_SUSPENSION, Map.of("handling", "CONTINUE", "reason", "设备预计九月到货"));

        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).contains("suspension-too-long", "decide-long-suspension");
        assertThat(driver.openSteps(number)).contains(Suspension.APPLY_RESUMPTION);
    }

    @Test
    void afterTheThirdRefusalThePlaceIsPutUpForClosingAndItsClosingEndsTheCase() {
        String number = stopped();
        refuseThreeTimes(number);
        driver.submit(HEAD_OF_DEPARTMENT, number, Suspension.PROPOSE_CLOSING_DOWN, Map.of("reason", "三次审查均不具备安全生产条件，且拒不投入。"));
        driver.submit(LEADER, number, Suspension.DECIDE_CLOSING_DOWN, Map.of("decision", "REFUSE", "reason", "再给一次整改机会"));
        assertThat(field(number, "suspension_state")).isEqualTo("RECTIFYING");
        apply(number);
        examine(number, "REFUSE", third());
        assertThat(driver.openSteps(number)).as("a fourth refusal goes the same way").contains(Suspension.PROPOSE_CLOSING_DOWN);
        driver.submit(HEAD_OF_DEPARTMENT, number, Suspension.PROPOSE_CLOSING_DOWN, Map.of("reason", "四次审查均不具备安全生产条件，且拒不投入。"));
        driver.submit(LEADER, number, Suspension.DECIDE_CLOSING_DOWN,
            Map.of("decision", "APPROVE", "reference", "河政决〔2026〕3号", "reason", "依法予以关闭"));

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.timers(number)).isZero();
        assertThat(procedures.openOnes(number)).isEmpty();
        assertThat(cases.get(number).state()).isEqualTo(HazardState.SHUT_DOWN);
        assertThat(cases.get(number).closedAt()).isNotNull();
        assertThat(field(number, "suspension_state")).isEqualTo("CLOSED_DOWN");
        assertThat(driver.passed(number)).containsSubsequence("case-ended", "ended-otherwise")
            .containsSubsequence("resumption-result", "propose-closing-down", "decide-closing-down", "closing-decided");
    }

    @Test
    void whoProposesDoesNotApproveAndWhoOrderedDoesNotExamineAlone() {
        String number = opened();
        order(number, SECOND);
        joining(SECOND, "dept-head:yjj", () -> {
            assertThat(claim(SECOND, number, Suspension.APPROVE_SUSPENSION)).contains("「批准停产停业」经办执法人员不能批准自己的拟办意见");
            assertThatThrownBy(() -> driver.submit(SECOND, number, Suspension.APPROVE_SUSPENSION, Map.of("decision", "AGREE", "reason", "同意停产")))
                .hasMessageContaining("理由");
            assertThatThrownBy(() -> driver.submit(SECOND, number, Suspension.APPROVE_SUSPENSION,
                Map.of("decision", "AGREE", "reason", "同意停产停业"))).hasMessageContaining("经办执法人员不能批准");
        });
        assertThat(claim(HEAD_OF_DEPARTMENT, number, Suspension.APPROVE_SUSPENSION)).isEmpty();
        approve(number, "AGREE");
        serve(number);
        verify(number, "REFUSED_WITH_DANGER");
        requestPowerCut(number, true);
        joining(OFFICER, "dept-head:yjj", () -> assertThat(claim(OFFICER, number, Suspension.APPROVE_POWER_CUT))
            .contains("「批准停电」拟定停电的执法人员不能批准"));
        decidePowerCut(number, "REFUSE");
        verify(number, "EXECUTED");
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        apply(number);
        assertThat(claim(ENTERPRISE, number, Suspension.EXAMINE_RESUMPTION)).contains("「现场审查恢复」企业账号不能办理");
        assertThat(claim(STREET, number, Suspension.EXAMINE_RESUMPTION)).contains("「现场审查恢复」须由执法证今日有效的执法人员办理");
        assertThatThrownBy(() -> examine(number, "AGREE", SECOND)).hasMessageContaining("至少一人须未参与作出停产决定");
        assertThatThrownBy(() -> examine(number, "AGREE", OFFICER)).as("not himself").hasMessageContaining("同行执法人员");
        assertThatThrownBy(() -> examine(number, "AGREE", "law.yjj.4")).as("no valid certificate").hasMessageContaining("同行执法人员");
        for (int i = 0; i < 3; i++) {
            examine(number, "REFUSE", third());
            if (i < 2) {
                apply(number);
            }
        }
        driver.submit(HEAD_OF_DEPARTMENT, number, Suspension.PROPOSE_CLOSING_DOWN, Map.of("reason", "三次审查均不具备安全生产条件，且拒不投入。"));
        joining(HEAD_OF_DEPARTMENT, "district-leader", () -> assertThat(claim(HEAD_OF_DEPARTMENT, number, Suspension.DECIDE_CLOSING_DOWN))
            .contains("「决定关闭」提请人不能决定自己提请的关闭"));
        assertThat(claim(LEADER, number, Suspension.DECIDE_CLOSING_DOWN)).isEmpty();
    }

    /** A general hazard needs no plan before it is rectified; the department starts the suspension by hand. */
    private String opened() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        callers.actAs(OFFICER, () -> procedures.open(number, Procedure.BUSINESS_SUSPENSION));
        return number;
    }

    private String served() {
        String number = opened();
        order(number, SECOND);
        approve(number, "AGREE");
        serve(number);
        return number;
    }

    private String stopped() {
        String number = served();
        verify(number, "EXECUTED");
        return number;
    }

    private void refuseThreeTimes(String number) {
        driver.acknowledge(number);
        driver.rectify(number);
        for (int i = 1; i <= 3; i++) {
            apply(number);
            examine(number, "REFUSE", third());
            assertThat(field(number, "resumption_refusals")).isEqualTo(i);
        }
    }

    private void withdraw(String number) {
        procedures.tell(number, Procedure.BUSINESS_SUSPENSION, CaseProcedures.WITHDRAWN, Map.of());
    }

    private void order(String number, String second) {
        driver.submit(OFFICER, number, Suspension.ORDER_SUSPENSION, Map.of("proposal", "ORDER", "scope", "PART", "scopeDetail", "喷涂车间",
            "basis", "ASL-65-3", "reason", "整改期间无法保证安全，须停止喷涂作业。", "officer", second));
    }

    private void approve(String number, String decision) {
        driver.submit(HEAD_OF_DEPARTMENT, number, Suspension.APPROVE_SUSPENSION, Map.of("decision", decision, "reason", "按经办意见办理"));
    }

    private void serve(String number) {
        driver.submit(OFFICER, number, Suspension.SERVE_SUSPENSION, Map.of("way", "REFUSED", "recipient", "王五", "witness", "社区李主任",
            "photos", List.of(driver.photo(OFFICER))));
    }

    private Map<String, Object> execution(String result) {
        Map<String, Object> document = new HashMap<>(Map.of("result", result, "finding", "喷涂车间已断电贴封", "officer", SECOND,
            "photos", List.of(driver.photo(OFFICER))));
        if ("EXECUTED".equals(result)) {
            document.put("measures", "");
        }
        return document;
    }

    private void verify(String number, String result) {
        driver.submit(OFFICER, number, Suspension.VERIFY_EXECUTION, execution(result));
    }

    private void requestPowerCut(String number, boolean emergency) {
        driver.submit(OFFICER, number, Suspension.REQUEST_POWER_CUT, Map.of("refusal", "两次到场均继续喷涂作业，拒绝停产。",
            "danger", "可燃气体浓度接近爆炸下限，随时可能爆燃。", "scope", "喷涂车间", "emergency", emergency, "officer", SECOND));
    }

    private void decidePowerCut(String number, String decision) {
        driver.submit(HEAD_OF_DEPARTMENT, number, Suspension.APPROVE_POWER_CUT, Map.of("decision", decision, "reason", "情况属实，按规定办"));
    }

    private void cutPower(String number) {
        driver.submit(OFFICER, number, Suspension.CUT_POWER, Map.of("result", "CUT", "supplier", "城东供电公司", "letter", "河应急函〔2026〕7号",
            "note", "已函告并现场停电"));
    }

    private void checkSeal(String number, String seal) {
        driver.submit(GRID, number, Suspension.CHECK_SEAL, Map.of("seal", seal, "finding", "现场查看车间门封", "photos", List.of(driver.photo(GRID))));
    }

    private void apply(String number) {
        driver.submit(HEAD_OF_ENTERPRISE, number, Suspension.APPLY_RESUMPTION, Map.of("evaluation", "SELF", "evaluator", "本单位安全科",
            "report", "喷涂车间通风和防爆改造已完成，连续检测三日合格。", "photos", List.of(driver.photo(HEAD_OF_ENTERPRISE)), "headSign", "王五"));
    }

    private void examine(String number, String conclusion, String second) {
        driver.submit(OFFICER, number, Suspension.EXAMINE_RESUMPTION, Map.of("conclusion", conclusion, "finding", "现场逐项核对改造情况",
            "officer", second, "photos", List.of(driver.photo(OFFICER))));
    }

    /** A certified colleague who took no part in the order. */
    private String third() {
        return certificates.validIn("yjj", HazardDriver.today()).stream()
            .filter(officer -> !OFFICER.equals(officer.account()) && !SECOND.equals(officer.account())).map(OfficerCertificate::number)
            .findFirst().orElseThrow();
    }

    private Optional<String> claim(String user, String number, String step) {
        return claimRules.stream().flatMap(rule -> rule.refusal(driver.task(number, step), callers.byId(user)).stream()).findFirst();
    }

    private Object field(String number, String column) {
        return jdbc.sql("select " + column + " from hazardflow.hazard where number = ?").param(number).query().singleRow().get(column);
    }

    private void joining(String user, String group, Runnable work) {
        identity.createMembership(user, group);
        try {
            work.run();
        } finally {
            identity.deleteMembership(user, group);
        }
    }
}
