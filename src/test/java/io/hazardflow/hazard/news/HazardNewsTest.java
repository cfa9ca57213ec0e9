package io.hazardflow.hazard.news;

import static io.hazardflow.hazard.HazardDriver.ENTERPRISE;
import static io.hazardflow.hazard.HazardDriver.GRID;
import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.notice.NoticeTexts;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.task.TaskSteps;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class HazardNewsTest {

    private static final String HEAD = "enterprise-head:e0001";
    private static final String SAFETY = "enterprise-safety:e0001";
    private static final String OFFICE = "street-office:001";

    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases cases;
    @Autowired
    private Callers callers;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private NoticeTexts texts;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;

    private record Told(String kind, boolean urgent, List<String> posts, List<String> people, String except, Map<String, String> facts, String path) {

        String line() {
            return kind + " " + Stream.concat(posts.stream(), people.stream()).toList() + (urgent ? " at once" : "");
        }

        boolean isTask() {
            return TaskNews.KIND.equals(kind);
        }
    }

    @BeforeEach
    void mondayMorning() {
        at("2026-11-23T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aGeneralCaseTellsEachPostOnceWhatItHasToKnowOrToDo() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        driver.rectify(number);
        driver.reviewFails("grid.001.2", number, 1);
        driver.rectify(number);
        driver.reviewPasses("grid.001.2", number);
        driver.close(STREET, number);
        feed.catchUp();

        assertThat(told(number)).filteredOn(told -> !told.isTask()).filteredOn(told -> !told.kind().startsWith("look-back"))
            .extracting(Told::line).containsExactly(
                "report-verified [grid.001]",
                "order-issued [" + SAFETY + ", " + HEAD + "] at once",
                "report-assigned [grid.001]",
                "order-acknowledged [" + OFFICE + "]",
                "feedback-given [" + OFFICE + "]",
                "review-failed [" + SAFETY + ", " + HEAD + "] at once",
                "feedback-given [" + OFFICE + "]",
                "review-passed [" + SAFETY + ", " + HEAD + "]",
                "case-closed [" + SAFETY + ", " + HEAD + ", " + OFFICE + "]",
                "report-closed [grid.001]");
        assertThat(told(number)).filteredOn(Told::isTask).extracting(told -> told.facts().get("task") + " " + told.posts()).containsExactly(
            "受理核实 [" + OFFICE + "]", "分派整改 [" + OFFICE + "]", "整改反馈 [" + SAFETY + "]", "整改复查 [grid:001]", "整改复查 [grid:001]",
            "销号审批 [" + OFFICE + "]");
        assertThat(failures(number)).isZero();
        Told order = told(number).stream().filter(told -> told.kind().equals("order-issued")).findFirst().orElseThrow();
        assertThat(order.except()).isEqualTo(STREET);
        assertThat(order.path()).isEqualTo("/hazards/" + number);
        assertThat(texts.of(order.kind(), order.facts(), Locale.SIMPLIFIED_CHINESE).title()).startsWith("责令整改：").endsWith("，11-30 前完成");
        assertThat(told(number)).allSatisfy(told -> assertThat(told.facts().values()).as(told.line())
            .noneMatch(fact -> fact.contains("张三") || fact.contains("19000000001") || fact.contains("王五")));
    }

    @Test
    void aMajorCaseTellsTheDepartmentTheCommitteeAndTheHeadOfTheEnterprise() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of());
        driver.assign(STREET, number, 30);
        driver.acknowledge(number);
        driver.preparePlan(number);
        driver.submit("committee", number, "propose-supervision", Map.of("reason", "配电系统整体老化，须局部停用，整改周期长。"));
        driver.submit("leader", number, "approve-supervision",
            Map.of("decision", "APPROVE", "responsibleLeader", "周副区长", "reason", "同意挂牌督办"));
        driver.submit("committee", number, "issue-supervision-notice", Map.of("responsibleUnit", "示范企业", "supervisor", "钱科长",
            "deadline", "2026-12-25", "requirements", "更换全部老化线路，整改期间断电并专人看守。"));
        feed.catchUp();

        assertThat(told(number)).filteredOn(told -> !told.isTask()).extracting(Told::line).containsExactly(
            "report-verified [grid.001]",
            "order-issued [" + SAFETY + ", " + HEAD + "] at once",
            "report-assigned [grid.001]",
            "order-given [dept:yjj]",
            "order-acknowledged [" + OFFICE + "]",
            "major-reported [dept:yjj]",
            "plan-approved [" + SAFETY + ", " + HEAD + "]",
            "supervision-notice [" + SAFETY + ", " + HEAD + ", dept:yjj, " + OFFICE + "] at once");
        assertThat(told(number)).filteredOn(Told::isTask).extracting(told -> told.facts().get("task") + " " + told.posts())
            .contains("提请挂牌督办 [safety-committee]", "批准挂牌 [district-leader]", "重大隐患双报告 [" + HEAD + "]", "方案审核 [dept:yjj]")
            .doesNotContain("企业签收 [" + SAFETY + "]");
        assertThat(told(number)).filteredOn(told -> told.isTask() && told.urgent()).extracting(told -> told.facts().get("task"))
            .containsExactlyInAnyOrder("重大隐患双报告", "临时管控");
        Told notice = told(number).get(told(number).size() - 1);
        assertThat(texts.of("supervision-notice", notice.facts(), Locale.SIMPLIFIED_CHINESE).body()).contains("督办期限：2026-12-25 23:59")
            .contains("更换全部老化线路").doesNotContain("周副区长", "钱科长");
    }

    @Test
    void whoReportedLearnsWhatBecameOfItAndNobodyElseLearnsWhoReported() {
        String number = driver.report("staff.e0001");
        driver.submit(STREET, number, HazardProcess.VERIFY_HAZARD, Map.of("result", "INVALID", "reason", "现场查看通道畅通，未见堆物"));
        feed.catchUp();

        List<Told> told = told(number).stream().filter(one -> !one.isTask()).toList();
        assertThat(told).extracting(Told::line).containsExactly("report-invalid [staff.e0001]");
        assertThat(texts.of("report-invalid", told.get(0).facts(), Locale.SIMPLIFIED_CHINESE).body()).contains("核实意见：现场查看通道畅通，未见堆物");
        assertThat(told(number)).allSatisfy(one -> assertThat(one.facts().toString()).doesNotContain("staff", "员工"));
    }

    @Test
    void aSelfReportedCaseTellsItsReporterOnce() {
        String number = driver.report(ENTERPRISE);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        feed.catchUp();

        assertThat(told(number)).filteredOn(told -> !told.isTask()).extracting(Told::line)
            .containsExactly("report-verified [safety.e0001]", "order-issued [" + SAFETY + ", " + HEAD + "] at once");
    }

    @Test
    void immediateDangerIsToldAtOnceOnEveryRung() {
        String number = driver.report(GRID, Map.of("imminentDanger", true));
        at("2026-11-23T09:15:01");
        driver.fire(number, "nobody-acknowledged");
        at("2026-11-23T09:30:02");
        driver.fire(number, "nobody-took-over");
        feed.catchUp();

        assertThat(told(number)).filteredOn(told -> told.kind().startsWith("emergency")).extracting(Told::line).containsExactly(
            "emergency-raised [" + SAFETY + ", " + HEAD + ", " + OFFICE + ", grid:001] at once",
            "emergency-unanswered [street-leader:001, " + OFFICE + "] at once",
            "emergency-unanswered [district-coordination, street-leader:001] at once");
        assertThat(told(number)).filteredOn(Told::isTask).extracting(told -> told.facts().get("task")).containsExactly("受理核实");
    }

    @Test
    void anOverdueOrderClimbsFromTheEnterpriseToTheStreet() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        driver.assign(STREET, number, 7);
        driver.acknowledge(number);
        at("2026-11-27T09:00:01");
        driver.fire(number, "rung-due");
        at("2026-11-29T09:00:01");
        driver.fire(number, "rung-due");
        at("2026-12-01T00:00:00");
        driver.fire(number, "rung-due");
        feed.catchUp();

        assertThat(told(number)).filteredOn(told -> told.kind().startsWith("deadline")).extracting(Told::line).containsExactly(
            "deadline-near [" + SAFETY + ", " + HEAD + "]",
            "deadline-near [" + SAFETY + ", " + HEAD + "] at once",
            "deadline-passed [" + SAFETY + ", " + HEAD + "] at once");
    }

    @Test
    void aLookBackIsToldToWhoGoesThereAndToNobodyOfTheEnterprise() {
        String number = driver.drawnForLookBack();
        at(LocalDateTime.ofInstant(driver.dueOf(number, "visit-day"), EngineClock.ZONE).plusHours(1).toString());
        driver.fire(number, "visit-day");
        feed.catchUp();

        assertThat(told(number)).filteredOn(told -> told.kind().equals("look-back-drawn") || "回头看现场核查".equals(told.facts().get("task")))
            .hasSize(2).allSatisfy(told -> assertThat(told.posts()).containsExactly("grid:001"));
    }

    @Test
    void whatIsSentBackIsToldWithItsReasonToThePostThatHasItAgain() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "G1", Map.of());
        Task task = driver.task(number, HazardProcess.ASSIGN_RECTIFICATION);
        transaction.executeWithoutResult(status -> {
            ledger.append(new LedgerEntry(number, HazardProcess.KEY, TaskSteps.SENT_BACK, callers.byId(STREET).actingFor(List.of(OFFICE)),
                Map.of("text", "位置\n不清", "task", task.getId(), "step", task.getName()), Map.of(), List.of(), List.of()));
            driver.stepBack(number, HazardProcess.ASSIGN_RECTIFICATION);
        });
        feed.catchUp();

        List<Told> told = told(number);
        assertThat(told).extracting(Told::line).containsSubsequence("step-returned [" + OFFICE + "]");
        assertThat(told.stream().filter(one -> one.kind().equals("step-returned")).findFirst().orElseThrow()).satisfies(one -> {
            assertThat(one.except()).isEqualTo(STREET);
            assertThat(one.facts()).containsEntry("words", "位置 不清");
        });
        assertThat(told).filteredOn(Told::isTask).extracting(one -> one.facts().get("task")).containsExactly("受理核实", "分派整改");
    }

    @Test
    void aFactThatIsMissingLeavesTheCaseAloneAndStandsAmongTheFailures() {
        String number = driver.report(GRID);
        driver.verifyAsReal(number, "M", Map.of());
        driver.assign(STREET, number, 30);
        String dept = cases.get(number).dept();
        jdbc.sql("update hazardflow.hazard set dept = null where number = ?").param(number).update();
        feed.catchUp();

        assertThat(failures(number)).isEqualTo(1);
        assertThat(jdbc.sql("select max(message) from hazardflow.feed_failure").query(String.class).single()).contains("no department");
        assertThat(told(number)).extracting(Told::kind).contains("report-verified").doesNotContain("order-issued", "order-given");
        assertThat(driver.openSteps(number)).contains(HazardProcess.ACKNOWLEDGE_ORDER);

        jdbc.sql("update hazardflow.hazard set dept = ? where number = ?").params(dept, number).update();
        at("2026-11-23T09:02:00");
        feed.catchUp();
        assertThat(failures(number)).isZero();
        assertThat(told(number)).extracting(Told::kind).contains("order-issued", "order-given");
        driver.acknowledge(number);
        assertThat(driver.openSteps(number)).doesNotContain(HazardProcess.ACKNOWLEDGE_ORDER);
    }

    private List<Told> told(String number) {
        return jdbc.sql("select * from hazardflow.announcement where subject = ? order by xmin::text::bigint, cmin::text::bigint").param(number).query((row, index) ->
            new Told(row.getString("kind"), row.getBoolean("urgent"), list(row.getArray("posts")), list(row.getArray("people")),
                row.getString("except_person"), facts(row.getString("facts")), row.getString("path"))).list();
    }

    private long failures(String number) {
        return jdbc.sql("""
                select count(*) from hazardflow.feed_failure f join hazardflow.event_feed p on p.position = f.position
                join hazardflow.ledger_event e on e.id = p.event_id where f.consumer = 'hazard-news' and e.subject = ?""").param(number)
            .query(Long.class).single();
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
