package io.hazardflow.hazard.ladder;

import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.account.AccountDriver;
import io.hazardflow.account.LeaverHandover;
import io.hazardflow.form.FormContext;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.procedure.CaseProcedures;
import io.hazardflow.hazard.procedure.Procedure;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class DeadlineLadderTest {

    private static final Map<String, Object> URGED = Map.of("method", "ON_SITE", "contact", "张三", "reply", "配件周五到货", "expectedAt", "");

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HoldInterview interview;
    @Autowired
    private Callers callers;
    @Autowired
    private AccountDriver accounts;
    @Autowired
    private LeaverHandover handovers;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Ledger ledger;
    @Autowired
    private CaseProcedures procedures;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
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
    void aGeneralHazardClimbsEveryRungAndEachIsAnsweredAndLeavesItsTrace() {
        String number = assigned(8);
        driver.acknowledge(number);
        assertThat(driver.dueOf(number, "rung-due")).isEqualTo(Instant.parse("2026-11-28T01:00:00Z"));
        rungAt(number, "2026-11-28T09:00:00");
        assertThat(driver.task(number, HazardProcess.RECTIFY).getPriority()).isEqualTo(75);
        assertThat(cases.get(number).rung()).isEqualTo("REMINDED");
        rungAt(number, "2026-11-30T09:00:00");

        rungAt(number, "2026-12-01T23:59:59");
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("rectify", "urge-enterprise");
        driver.submit(GRID, number, "urge-enterprise", URGED);

        assertThat(driver.dueOf(number, "rung-due")).isEqualTo(Instant.parse("2026-12-04T15:59:59Z"));
        rungAt(number, "2026-12-04T23:59:59");
        assertThat(cases.get(number).rung()).isEqualTo("STREET_SUPERVISION");
        driver.submit(STREET, number, "urge-street", Map.of("opinion", "约见负责人，三日内完成", "contact", "王五"));

        rungAt(number, "2026-12-10T23:59:59");
        assertThat(groupsOf(number, "urge-district")).containsExactly("dept:yjj");
        driver.submit("dept.yjj", number, "urge-district", Map.of("opinion", "请属地街道督促三日内完成", "addressees", List.of("ENTERPRISE", "STREET"),
            "replyBy", "2026-12-14"));

        rungAt(number, "2026-12-22T23:59:59");
        assertThat(groupsOf(number, "decide-listing")).containsExactly("safety-committee");
        driver.submit("committee", number, "decide-listing", Map.of("decision", "NOT_LIST", "reason", "隐患范围小，继续督促"));
        assertThat(procedures.isOpen(number, Procedure.MAJOR_HAZARD_SUPERVISION)).isFalse();

        rungAt(number, "2026-12-29T23:59:59");
        assertThat(cases.get(number).rung()).isEqualTo("INTERVIEW");
        assertThatThrownBy(() -> driver.submit("dept.yjj", number, "notify-interview", summons("2027-01-08T10:00+08:00")))
            .hasMessageContaining("约谈时间").hasMessageContaining("2027-01-05");
        driver.submit("dept.yjj", number, "notify-interview", summons("2026-12-30T10:00+08:00"));
        Map<String, Object> minutes = Map.of("attended", "NO", "heldAt", "2026-12-30T10:00+08:00", "place", "区应急局会议室", "participants", "王五",
            "minutes", "经电话和书面通知均未到场，已记录在案");
        assertThatThrownBy(() -> driver.submit("dept.yjj", number, "hold-interview", minutes)).hasMessageContaining("约谈时间");
        assertThat(prefill("dept.yjj", number, "hold-interview")).containsEntry("heldAt", "2026-12-30T10:00+08:00").containsEntry("place", "区应急局会议室")
            .containsEntry("participants", "王五");
        at("2026-12-30T11:00:00");
        driver.submit("dept.yjj", number, "hold-interview", minutes);

        at("2027-01-20T00:00:00");
        driver.fire(number, "rung-due");
        assertThat(groupsOf(number, "refer-penalty")).containsExactly("law:yjj");
        driver.submit("law.yjj.1", number, "refer-penalty", Map.of("decision", "FILED", "reference", "津东应急立〔2027〕1号",
            "provision", "《安全生产法》第一百零二条"));

        assertThat(procedures.isOpen(number, Procedure.DEADLINE_LADDER)).as("nothing follows the last rung").isFalse();
        assertThat(driver.openSteps(number)).containsExactly("rectify");
        assertThat(fact(number, "filing_reference")).isEqualTo("津东应急立〔2027〕1号");
        assertThat(fact(number, "shut_down_due")).isEqualTo("false");
        assertThat(driver.passed(number)).containsSubsequence("deadline-issued", "climb-begins", "choose-rung", "rung-due", "still-not-fed-back",
            "enter-rung", "only-a-reminder", "more-rungs", "choose-rung", "rung-entered", "what-to-do", "urge-enterprise", "rung-answered",
            "rung-settled", "urge-street", "urge-district", "decide-listing", "listing-decided", "notify-interview", "hold-interview", "last-rung-reached",
            "refer-penalty", "ladder-ended").doesNotContain("propose-listing", "rung-withdrawn", "ladder-lifted");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).filteredOn("enter-rung"::equals).hasSize(8);
        assertThat(ledger.timeline(number)).filteredOn(e -> e.step().equals("enter-rung")).first().satisfies(event -> {
            assertThat(event.processKey()).isEqualTo("deadline-ladder");
            assertThat(event.basis()).containsExactly("escalation-ladder/FIRST_REMINDER：本系统设计值 2026版");
        });
    }

    @Test
    void aMajorHazardIsRemindedFourTimesAndClimbsFaster() {
        String number = major(60);
        List<String> due = List.of("2027-01-07T09:00:00", "2027-01-15T09:00:00", "2027-01-19T09:00:00", "2027-01-21T09:00:00");
        due.forEach(moment -> rungAt(number, moment));
        assertThat(cases.get(number).rung()).isEqualTo("REMINDED");
        rungAt(number, "2027-01-22T23:59:59");
        assertThat(cases.get(number).rung()).isEqualTo("STREET_SUPERVISION");
        rungAt(number, "2027-01-25T23:59:59");
        assertThat(cases.get(number).rung()).isEqualTo("DISTRICT_SUPERVISION");
        rungAt(number, "2027-01-27T23:59:59");
        assertThat(cases.get(number).rung()).isEqualTo("INTERVIEW");
        rungAt(number, "2027-01-29T23:59:59");
        assertThat(cases.get(number).rung()).isEqualTo("PENALTY");
        assertThat(driver.openSteps(number)).contains("urge-street", "urge-district", "notify-interview", "refer-penalty")
            .doesNotContain("urge-enterprise", "decide-listing");
    }

    @Test
    void theThirdPenaltyForMajorHazardsWithinHalfAYearReachesTheShutDown() {
        for (int earlier = 0; earlier < 2; earlier++) {
            String before = driver.report(GRID);
            jdbc.sql("update hazardflow.hazard set level = 'MAJOR', penalty_filed_at = cast(? as timestamptz) where number = ?")
                .params("2026-11-0" + (earlier + 1) + "T00:00:00Z", before).update();
        }
        String number = major(1);
        for (String moment : List.of("2026-11-24T23:59:59", "2026-11-25T23:59:59", "2026-11-27T23:59:59", "2026-12-01T23:59:59")) {
            rungAt(number, moment);
        }
        driver.submit("law.yjj.1", number, "refer-penalty", Map.of("decision", "FILED", "reference", "津东应急立〔2026〕9号",
            "provision", "《安全生产法》第一百零二条"));

        assertThat(fact(number, "shut_down_due")).isEqualTo("true");
        jdbc.sql("update hazardflow.hazard set penalty_filed_at = null where enterprise = 'e0001'").update();
    }

    @Test
    void theLadderWaitsWhileAFeedbackIsUnderReviewAndGoesOnAfterARejectionWithTheSameDeadline() {
        String number = assigned(4);
        driver.acknowledge(number);
        rungAt(number, "2026-11-24T09:00:00");
        at("2026-11-26T08:00:00");
        driver.rectify(number);
        rungAt(number, "2026-11-26T09:00:00");
        assertThat(cases.get(number).rung()).isEqualTo("REMINDED");
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).filteredOn("enter-rung"::equals).as("no reminder after feedback").hasSize(1);
        rungAt(number, "2026-11-27T23:59:59");
        assertThat(driver.openSteps(number)).containsExactly("review-rectification");

        at("2026-11-28T10:00:00");
        driver.reviewFails(GRID, number, 2);
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("rectify", "urge-enterprise");
    }

    @Test
    void urgingIsWithdrawnOnceFeedbackComesButADecisionOnceAskedStays() {
        String number = assigned(1);
        driver.acknowledge(number);
        for (String moment : List.of("2026-11-24T23:59:59", "2026-11-27T23:59:59", "2026-12-03T23:59:59", "2026-12-15T23:59:59")) {
            rungAt(number, moment);
        }
        assertThat(driver.openSteps(number))
            .containsExactlyInAnyOrder("rectify", "urge-enterprise", "urge-street", "urge-district", "decide-listing");

        driver.rectify(number);
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("review-rectification", "decide-listing");
        assertThat(driver.passed(number)).contains("fed-back", "rung-withdrawn").doesNotContain("rung-settled");
    }

    @Test
    void aFeedbackReturnedForCompletionStopsNothing() {
        String number = assigned(1);
        driver.acknowledge(number);
        driver.rectify(number);
        rungAt(number, "2026-11-24T23:59:59");
        assertThat(driver.openSteps(number)).containsExactly("review-rectification");

        stepBack(number);
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("rectify", "urge-enterprise");
    }

    @Test
    void theThirdRejectionAsksForAListingAtOnceAndTheLadderGoesOnWhereItStood() {
        deploySupervisionUnlessThere();
        String number = assigned(10);
        driver.acknowledge(number);
        for (int times = 0; times < 3; times++) {
            driver.rectify(number);
            driver.reviewFails(GRID, number, 2);
        }
        assertThat(driver.openSteps(number)).containsExactly("rectify");
        driver.fire(number, "rung-due");
        assertThat(driver.openSteps(number)).containsExactlyInAnyOrder("rectify", "decide-listing");
        assertThat(cases.get(number).rung()).isEqualTo("LISTING");
        driver.submit("committee", number, "decide-listing", Map.of("decision", "LIST", "reason", "三次复查不通过，挂牌督办"));

        assertThat(procedures.isOpen(number, Procedure.MAJOR_HAZARD_SUPERVISION)).isTrue();
        assertThat(driver.passed(number)).contains("third-rejection", "propose-listing");
        assertThat(driver.dueOf(number, "rung-due")).as("first reminder").isEqualTo(Instant.parse("2026-11-30T01:00:00Z"));
        driver.rectify(number);
        driver.reviewFails(GRID, number, 2);
        assertThat(driver.dueOf(number, "rung-due")).as("no second question").isEqualTo(Instant.parse("2026-11-30T01:00:00Z"));
    }

    @Test
    void anOrderTakenBackLiftsTheLadderAndTheNewOrderGetsItsOwn() {
        String number = assigned(8);
        stepBack(number);
        assertThat(procedures.isOpen(number, Procedure.DEADLINE_LADDER)).isFalse();
        assertThat(driver.passed(number)).contains("order-withdrawn", "ladder-lifted").doesNotContain("ladder-ended");

        driver.assign(STREET, number, 12);
        assertThat(driver.dueOf(number, "rung-due")).isEqualTo(Instant.parse("2026-12-02T01:00:00Z"));
    }

    @Test
    void aNewDeadlineBeginsTheLadderAnew() {
        String number = assigned(1);
        driver.acknowledge(number);
        rungAt(number, "2026-11-24T23:59:59");
        assertThat(driver.openSteps(number)).contains("urge-enterprise");
        jdbc.sql("update hazardflow.hazard set deadline = cast(? as timestamptz) where number = ?").params("2026-12-10T15:59:59Z", number).update();

        procedures.tell(number, Procedure.DEADLINE_LADDER, DeadlineLadder.DEADLINE_MOVED, new HashMap<>());
        assertThat(driver.openSteps(number)).doesNotContain("urge-enterprise");
        assertThat(driver.passed(number)).contains("deadline-moved");
    }

    @Test
    void aRungThatALeaverHadTakenWaitsForHisPostAgain() {
        String leaver = accounts.person("grid:001");
        String number = assigned(1);
        driver.acknowledge(number);
        rungAt(number, "2026-11-24T23:59:59");
        accounts.claim(leaver, number, "urge-enterprise");
        assertThat(driver.task(number, "urge-enterprise").getAssignee()).isEqualTo(leaver);

        assertThat(handovers.handOver(leaver, "admin", "调离")).isEqualTo(1);

        assertThat(driver.task(number, "urge-enterprise").getAssignee()).isNull();
        assertThat(groupsOf(number, "urge-enterprise")).contains("grid:001");
    }

    @Test
    void aRunningLadderKeepsTheRowsOfTheDayOfItsOrderAndTheNextOneTakesTheNew() throws IOException {
        String before = assigned(10);
        Deployment changed = repository.createDeployment().addString("processes/hazard/escalation-ladder.dmn", urgingAfterTwoDaysFromDecember()).deploy();
        try {
            at("2026-12-01T09:00:00");
            String after = assigned(10);
            rungAt(before, "2026-12-01T09:00:00");
            rungAt(before, "2026-12-02T09:00:00");
            assertThat(driver.dueOf(before, "rung-due")).isEqualTo(Instant.parse("2026-12-03T15:59:59Z"));
            rungAt(after, "2026-12-08T09:00:00");
            rungAt(after, "2026-12-10T09:00:00");
            assertThat(driver.dueOf(after, "rung-due")).isEqualTo(Instant.parse("2026-12-13T15:59:59Z"));
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }

    private static String urgingAfterTwoDaysFromDecember() throws IOException {
        String table = Files.readString(Path.of("processes/hazard/escalation-ladder.dmn"));
        int from = table.indexOf("      <rule id=\"urge\">");
        String old = table.substring(from, table.indexOf("</rule>", from) + "</rule>\n".length());
        String rest = old.replace("&gt;= \"2026-01-01\"", "[\"2026-01-01\"..\"2026-11-30\"]");
        String fresh = old.replace("\"urge", "\"late-urge").replace("2026-01-01", "2026-12-01").replace("<text>0</text>", "<text>2</text>");
        return table.replace(old, rest + fresh);
    }

    private Map<String, Object> prefill(String user, String number, String step) {
        return interview.prefill(new FormContext(step, "deadline-ladder", null, null, number, callers.byId(user)));
    }

    private static Map<String, Object> summons(String at) {
        return Map.of("summoned", "王五", "interviewAt", at, "place", "区应急局会议室", "host", "副局长", "matters", "逾期未完成整改，须说明原因和安排",
            "materials", "");
    }

    private void rungAt(String number, String moment) {
        at(moment);
        driver.fire(number, "rung-due");
    }

    private void stepBack(String number) {
        runtime.createMessageCorrelation(HazardProcess.STEP_BACK).processInstanceId(driver.instance(number)).correlate();
    }

    private List<String> groupsOf(String number, String step) {
        return tasks.getIdentityLinksForTask(driver.task(number, step).getId()).stream().map(link -> link.getGroupId()).toList();
    }

    private String fact(String number, String column) {
        return jdbc.sql("select " + column + "::text from hazardflow.hazard where number = ?").param(number).query(String.class).single();
    }

    private void deploySupervisionUnlessThere() {
        if (repository.createProcessDefinitionQuery().processDefinitionKey("major-hazard-supervision").count() == 0) {
            repository.createDeployment().addModelInstance("supervision.bpmn", Bpmn.createExecutableProcess("major-hazard-supervision")
                .camundaHistoryTimeToLive(30).startEvent().receiveTask("wait").message("never").endEvent().done()).deploy();
        }
    }

    private String assigned(int days) {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, days);
        return number;
    }

    /** A case as the ladder of a major hazard finds it; how it became one is told elsewhere. */
    private String major(int days) {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        jdbc.sql("update hazardflow.hazard set level = 'MAJOR', sub_grade = 'M' where number = ?").param(number).update();
        runtime.setVariable(driver.instance(number), HazardProcess.MAX_DAYS.name(), 180);
        driver.assign(STREET, number, days);
        return number;
    }
}
