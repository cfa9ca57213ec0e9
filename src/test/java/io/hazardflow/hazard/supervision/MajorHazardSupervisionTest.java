package io.hazardflow.hazard.supervision;

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
class MajorHazardSupervisionTest {

    private static final String COMMITTEE = "committee";
    private static final String LEADER = "leader";

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private List<ClaimRule> claimRules;
    @Autowired
    private Ledger ledger;
    @Autowired
    private IdentityService identity;
    @Autowired
    private Callers callers;
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
    void aMajorHazardIsPutUpForListingAsSoonAsItsLevelIsCertain() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of());

        assertThat(driver.openSteps(number)).contains(HazardProcess.ASSIGN_RECTIFICATION, Supervision.PROPOSE_SUPERVISION);
        assertThat(driver.task(number, Supervision.PROPOSE_SUPERVISION).getDueDate().toInstant()).isEqualTo("2026-03-05T15:59:59Z");
        listed(number);
        assertThat(field(number, "supervised")).isEqualTo(true);
        assertThat(field(number, "supervision_state")).isEqualTo("NOTICE_ISSUED");
        assertThat(cases.get(number).state()).as("the main path goes on").isEqualTo(HazardState.TRIAGED);
    }

    @Test
    void aLeaderMayRefuseTheListingAndTheCommitteeMayProposeItAgain() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of());
        propose(number);
        driver.submit(LEADER, number, Supervision.APPROVE_SUPERVISION, Map.of("decision", "REFUSE", "reason", "企业已先行停用全部设备"));

        assertThat(procedures.isOpen(number, Procedure.MAJOR_HAZARD_SUPERVISION)).isFalse();
        assertThat(field(number, "supervision_state")).isEqualTo("REFUSED");
        assertThat(field(number, "supervised")).isNull();
        assertThat(driver.passed(number)).containsSubsequence("approve-supervision", "listing-approved", "supervision-over")
            .doesNotContain("issue-supervision-notice");
        SupervisionByHand rule = new SupervisionByHand();
        assertThat(rule.refusal(cases.get(number), callers.byId(COMMITTEE))).isEmpty();
        assertThat(rule.refusal(cases.get(number), callers.byId(STREET))).contains("由区安委办启动");
        procedures.open(number, Procedure.MAJOR_HAZARD_SUPERVISION);
        assertThat(driver.openSteps(number)).contains(Supervision.PROPOSE_SUPERVISION);
    }

    @Test
    void aListedHazardIsReviewedAcceptedDelistedAndOnlyThenClosed() {
        String number = supervised();
        assertThatThrownBy(() -> apply(number)).hasMessageContaining("提交整改反馈后才能申请验收");
        driver.acknowledge(number);
        driver.rectify(number);
        apply(number);
        assertThat(driver.task(number, Supervision.ACCEPT_JOINTLY).getDueDate().toInstant()).isEqualTo("2026-03-12T15:59:59Z");
        assertThatThrownBy(() -> accept(number)).hasMessageContaining("整改复查通过后才能通过验收");
        driver.reviewPasses(GRID, number);
        assertThatThrownBy(() -> driver.close(STREET, number)).hasMessageContaining("挂牌督办").hasMessageContaining("尚未结束");
        assertThat(driver.openSteps(number)).contains(HazardProcess.APPROVE_CLOSURE);
        accept(number);
        assertThat(field(number, "supervision_state")).isEqualTo("ACCEPTANCE");
        delist(number);
        assertThat(field(number, "supervised")).isEqualTo(false);
        assertThatThrownBy(() -> driver.close(STREET, number)).hasMessageContaining("挂牌督办");
        publish(number, Supervision.PUBLISH_DELISTING);
        driver.close(STREET, number);

        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.timers(number)).as("the rounds end with the supervision").isZero();
        assertThat(field(number, "supervision_state")).isEqualTo("PUBLISHED_DELIST");
        assertThat(driver.passed(number)).containsSubsequence("supervision-opened", "propose-supervision", "approve-supervision",
            "listing-approved", "issue-supervision-notice", "publish-listing", "supervision-started", "rectification-supervised",
            "apply-acceptance", "accept-jointly", "acceptance-result", "accepted", "phase-over", "approve-delisting", "delisting-approved",
            "publish-delisting", "supervision-over");
        assertThat(ledger.timeline(number)).filteredOn(event -> event.processKey().equals(Supervision.KEY)).extracting(LedgerEvent::step)
            .containsExactly("propose-supervision", "approve-supervision", "issue-supervision-notice", "publish-listing",
                "supervision-started", "apply-acceptance", "accept-jointly", "approve-delisting", "publish-delisting");
    }

    @Test
    void aMajorHazardGoesFromItsCriterionThroughPlanReviewAcceptanceAndDelistingToItsClosure() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of());
        driver.assign(STREET, number, 30);
        driver.acknowledge(number);
        driver.preparePlan(number);
        listed(number);
        publish(number, Supervision.PUBLISH_LISTING);
        driver.rectify(number);
        apply(number);
        driver.reviewPassesJointly(number);
        assertThat(cases.get(number).state()).isEqualTo(HazardState.REVIEW_PASSED);
        accept(number);
        delist(number);
        assertThatThrownBy(() -> driver.close("coordination", number)).hasMessageContaining("挂牌督办尚未结束");
        publish(number, Supervision.PUBLISH_DELISTING);
        driver.close("coordination", number);

        assertThat(cases.get(number).state()).isEqualTo(HazardState.CLOSED);
        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.timers(number)).isZero();
    }

    @Test
    void noMajorHazardIsDelistedWhileWorkIsStoppedByOrder() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of("mustStopToFix", true));
        driver.assign(STREET, number, 30);
        driver.acknowledge(number);
        driver.preparePlan(number);
        listed(number);
        publish(number, Supervision.PUBLISH_LISTING);
        driver.rectify(number);
        driver.reviewPassesJointly(number);
        apply(number);
        accept(number);

        assertThatThrownBy(() -> delist(number)).hasMessageContaining("停产停业整顿尚未结束，解除前不能摘牌");
        assertThat(driver.openSteps(number)).contains(Supervision.APPROVE_DELISTING);
        assertThat(field(number, "supervised")).isEqualTo(true);
    }

    @Test
    void weeklyReportsVisitsAndDigestsRunWhileTheHazardIsListedAndWhatIsMissedIsRecorded() {
        String number = supervised();
        at("2026-03-09T09:00:01");
        driver.fire(number, "weekly-report-due");
        driver.submit(ENTERPRISE, number, Supervision.REPORT_PROGRESS, Map.of("progress", "已更换两组配电柜，剩余一组周五到货。", "percent", 60,
            "interimControls", "现场断电并设专人看守", "difficulties", "", "photos", List.of()));
        at("2026-03-16T09:00:02");
        driver.fire(number, "weekly-report-due");
        driver.fire(number, "on-site-supervision-due");
        assertThat(driver.openSteps(number)).contains(Supervision.REPORT_PROGRESS, Supervision.SUPERVISE_ON_SITE);
        at("2026-03-21T23:59:59");
        driver.fire(number, "progress-not-reported");
        driver.submit(dept(number), number, Supervision.SUPERVISE_ON_SITE, Map.of("onTrack", "BEHIND", "finding", "一组配电柜未到货",
            "demand", "两日内到货并安装", "photos", List.of(driver.photo(dept(number)))));
        at("2026-03-30T09:00:03");
        driver.fire(number, "on-site-supervision-due");
        at("2026-04-09T23:59:59");
        driver.fire(number, "monthly-digest-due");
        driver.fire(number, "supervision-not-done");

        assertThat(field(number, "supervision_digest")).isEqualTo("截至 2026-04-09：整改周报 1 次，未按期 1 次；现场督办 1 次，未到场 0 次；距督办期限 22 天");
        assertThat(driver.openSteps(number)).contains(Supervision.APPLY_ACCEPTANCE).doesNotContain(Supervision.SUPERVISE_ON_SITE);
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).contains("progress-not-reported", "supervision-not-done");
        assertThat(driver.passed(number)).containsSubsequence("weekly-report-due", "report-progress", "round-done")
            .contains("monthly-digest-due", "digest-supervision");
    }

    @Test
    void aFailedAcceptanceSendsTheCaseBackToItsReviewerAndSupervisionGoesOn() {
        String number = supervised();
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        apply(number);
        at("2026-03-09T09:00:01");
        driver.fire(number, "weekly-report-due");
        driver.submit(dept(number), number, Supervision.ACCEPT_JOINTLY, Map.of("streetAcceptor", STREET, "expert", "赵工",
            "conclusion", "FAIL", "failReasons", "接地电阻不合格", "photos", List.of(driver.photo(dept(number)))));

        assertThat(driver.openSteps(number)).contains(HazardProcess.REVIEW_RECTIFICATION, Supervision.APPLY_ACCEPTANCE, Supervision.REPORT_PROGRESS)
            .doesNotContain(HazardProcess.APPROVE_CLOSURE);
        assertThat(cases.get(number).state()).isEqualTo(HazardState.REVIEWING);
        assertThat(field(number, "supervision_state")).isEqualTo("SUPERVISING");
        driver.reviewPasses(GRID, number);
        apply(number);
        accept(number);
        assertThat(driver.openSteps(number)).as("the open weekly report ends with the phase")
            .containsExactlyInAnyOrder(HazardProcess.APPROVE_CLOSURE, Supervision.APPROVE_DELISTING);
    }

    @Test
    void aFailedAcceptanceOfWhatIsStillUnderReviewLeavesTheReviewAlone() {
        String number = supervised();
        driver.acknowledge(number);
        driver.rectify(number);
        apply(number);
        driver.submit(dept(number), number, Supervision.ACCEPT_JOINTLY, Map.of("streetAcceptor", STREET, "expert", "赵工",
            "conclusion", "FAIL", "failReasons", "接地电阻不合格", "photos", List.of(driver.photo(dept(number)))));

        assertThat(driver.openSteps(number)).contains(HazardProcess.REVIEW_RECTIFICATION, Supervision.APPLY_ACCEPTANCE);
        assertThat(driver.passed(number)).doesNotContain("review-returned");
    }

    @Test
    void aRefusedDelistingLetsTheSupervisionGoOnWithItsRounds() {
        String number = accepted();
        driver.submit(COMMITTEE, number, Supervision.APPROVE_DELISTING, Map.of("decision", "RETURN", "reason", "专家意见未附签名"));

        assertThat(field(number, "supervision_state")).isEqualTo("SUPERVISING");
        assertThat(driver.openSteps(number)).contains(Supervision.APPLY_ACCEPTANCE);
        assertThat(driver.dueOf(number, "weekly-report-due")).isEqualTo("2026-03-09T01:00:00Z");
        apply(number);
        accept(number);
        delist(number);
        assertThat(driver.openSteps(number)).contains(Supervision.PUBLISH_DELISTING);
    }

    @Test
    void aPassedDeadlineIsDecidedAndAskedAgainAtTheNewDateUntilTheCityTakesOver() {
        String number = supervised();
        at("2026-05-01T23:59:59");
        driver.fire(number, "supervision-deadline-passed");
        assertThat(field(number, "supervision_overdue")).isEqualTo(true);
        Map<String, Object> goesOn = new HashMap<>(Map.of("decision", "CONTINUE", "newDeadline", "2026-12-31", "licence", "SUGGEST",
            "reason", "设备交付延迟，约谈企业负责人"));
        assertThatThrownBy(() -> driver.submit(COMMITTEE, number, Supervision.DECIDE_OVERRUN, goesOn))
            .hasMessageContaining("新的督办期限").hasMessageContaining("2026-06-30");
        goesOn.put("newDeadline", "2026-05-20");
        driver.submit(COMMITTEE, number, Supervision.DECIDE_OVERRUN, goesOn);
        assertThat(field(number, "supervision_overdue")).isEqualTo(false);
        at("2026-05-20T23:59:59");
        driver.fire(number, "new-deadline-passed");
        driver.submit(COMMITTEE, number, Supervision.DECIDE_OVERRUN, Map.of("decision", "UPGRADE", "licence", "NONE", "reason", "属地协调不下"));

        assertThat(field(number, "supervision_state")).isEqualTo("UPGRADED_TO_CITY");
        assertThat(driver.openSteps(number)).contains(Supervision.RECORD_CITY_DELISTING).doesNotContain(Supervision.APPLY_ACCEPTANCE);
        assertThat(field(number, "supervised")).isEqualTo(true);
        driver.submit(COMMITTEE, number, Supervision.RECORD_CITY_DELISTING, Map.of("reference", "津安办〔2026〕9号", "note", "市级验收通过"));
        assertThat(field(number, "supervised")).isEqualTo(false);
        assertThat(procedures.isOpen(number, Procedure.MAJOR_HAZARD_SUPERVISION)).isFalse();
        assertThat(driver.passed(number)).containsSubsequence("supervision-deadline-passed", "decide-overrun", "overrun-decided",
            "new-deadline-passed", "decide-overrun", "overrun-decided", "supervised-by-city", "record-city-delisting", "supervision-over");
    }

    @Test
    void theDeadlineOfTheNoticeIsNotBeforeThatOfTheOrder() {
        String number = assigned();
        propose(number);
        approve(number);
        assertThatThrownBy(() -> notice(number, "2026-03-05")).hasMessageContaining("督办期限").hasMessageContaining("不能早于整改期限 2026-03-09");
        assertThatThrownBy(() -> notice(number, "2027-03-31")).hasMessageContaining("不晚于");
        notice(number, "2026-05-01");
        assertThat(field(number, "supervision_dept")).isEqualTo(cases.get(number).dept());
    }

    @Test
    void whoProposedAcceptedOrRectifiedDoesNotApprove() {
        String number = assigned();
        propose(number);
        joining(COMMITTEE, "district-leader", () -> {
            assertThatThrownBy(() -> driver.submit(COMMITTEE, number, Supervision.APPROVE_SUPERVISION,
                Map.of("decision", "REFUSE", "reason", "不同意挂牌督办"))).hasMessageContaining("提请人不能批准自己提请的挂牌");
            assertThat(claim(COMMITTEE, number, Supervision.APPROVE_SUPERVISION)).contains("「批准挂牌」提请人不能批准自己提请的挂牌");
        });
        assertThat(claim(LEADER, number, Supervision.APPROVE_SUPERVISION)).isEmpty();
        approve(number);
        notice(number, "2026-05-01");
        publish(number, Supervision.PUBLISH_LISTING);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        apply(number);
        assertThat(claim(ENTERPRISE, number, Supervision.ACCEPT_JOINTLY)).contains("「联合验收」企业账号不能办理");
        accept(number);
        for (String acceptor : List.of(dept(number), STREET)) {
            joining(acceptor, "safety-committee", () -> {
                assertThat(claim(acceptor, number, Supervision.APPROVE_DELISTING)).contains("「摘牌审批」参加验收的人不能审批摘牌");
                assertThatThrownBy(() -> driver.submit(acceptor, number, Supervision.APPROVE_DELISTING,
                    Map.of("decision", "APPROVE", "reason", "同意予以摘牌"))).hasMessageContaining("参加验收的人不能审批摘牌");
            });
        }
        assertThat(claim(COMMITTEE, number, Supervision.APPROVE_DELISTING)).isEmpty();
    }

    /** Opened by decision for a general hazard that was late too long: it needs no plan before it is rectified. */
    private String assigned() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        procedures.open(number, Procedure.MAJOR_HAZARD_SUPERVISION);
        return number;
    }

    private String supervised() {
        String number = assigned();
        listed(number);
        publish(number, Supervision.PUBLISH_LISTING);
        return number;
    }

    private String accepted() {
        String number = supervised();
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewPasses(GRID, number);
        apply(number);
        accept(number);
        return number;
    }

    private void listed(String number) {
        propose(number);
        approve(number);
        notice(number, "2026-05-01");
    }

    private void propose(String number) {
        driver.submit(COMMITTEE, number, Supervision.PROPOSE_SUPERVISION, Map.of("reason", "配电系统整体老化，须局部停用，整改周期长。"));
    }

    private void approve(String number) {
        driver.submit(LEADER, number, Supervision.APPROVE_SUPERVISION,
            Map.of("decision", "APPROVE", "responsibleLeader", "周副区长", "reason", "同意挂牌督办"));
    }

    private void notice(String number, String deadline) {
        driver.submit(COMMITTEE, number, Supervision.ISSUE_SUPERVISION_NOTICE, Map.of("responsibleUnit", "示范企业", "supervisor", "钱科长",
            "deadline", deadline, "requirements", "更换全部老化线路，整改期间断电并专人看守。"));
    }

    private void publish(String number, String step) {
        driver.submit(COMMITTEE, number, step, Map.of("medium", "GOVERNMENT_SITE", "place", "区政府网站安全生产专栏"));
    }

    private void apply(String number) {
        driver.submit(ENTERPRISE, number, Supervision.APPLY_ACCEPTANCE, Map.of("evaluation", "THIRD_PARTY", "evaluator", "示范安全评价公司",
            "report", "经逐项检测，配电系统已全部更换，接地电阻和绝缘合格。", "photos", List.of(driver.photo(ENTERPRISE)), "headSign", "王五"));
    }

    private void accept(String number) {
        driver.submit(dept(number), number, Supervision.ACCEPT_JOINTLY, Map.of("streetAcceptor", STREET, "expert", "赵工",
            "conclusion", "PASS", "opinion", "现场验收已消除", "photos", List.of(driver.photo(dept(number)))));
    }

    private void delist(String number) {
        driver.submit(COMMITTEE, number, Supervision.APPROVE_DELISTING, Map.of("decision", "APPROVE", "reason", "验收材料齐全"));
    }

    private String dept(String number) {
        return "dept." + cases.get(number).dept();
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
