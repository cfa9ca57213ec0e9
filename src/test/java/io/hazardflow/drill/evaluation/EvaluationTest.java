package io.hazardflow.drill.evaluation;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.CaseForms;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.access.Role;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfCheck;
import io.hazardflow.drill.Drill;
import io.hazardflow.drill.DrillForm;
import io.hazardflow.drill.DrillGrade;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillStarts;
import io.hazardflow.drill.DrillState;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.Drills;
import io.hazardflow.drill.EmergencyDrill;
import io.hazardflow.drill.NewDrill;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerRebuild;
import io.hazardflow.platform.EngineClock;
import io.hazardflow.registry.RegistryImport;
import io.hazardflow.registry.SheetReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class EvaluationTest {

    private static final String UNIT = "e0001";
    private static final String EVALUATOR = "expert";
    private static final String SECOND = "law.yjj.1";
    private static final String SAFETY = "safety.e0001";
    private static final String HEAD = "head.e0001";
    private static final String STAFF = "staff.e0001";
    private static final String DEPARTMENT = "dept.yjj";

    @Autowired
    private Drills drills;
    @Autowired
    private DrillUnits units;
    @Autowired
    private DrillStarts starts;
    @Autowired
    private ScoreSheets sheets;
    @Autowired
    private Improvements improvements;
    @Autowired
    private ScoredItems scores;
    @Autowired
    private RegistryImport imports;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases hazards;
    @Autowired
    private Documents documents;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private Callers callers;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void afterTheDrill() {
        at("2026-08-03T15:00:00");
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        jdbc.sql("delete from hazardflow.drill_sample_rate where effective_from > '2021-01-01'").update();
    }

    @Test
    void aGoodDrillWithoutWeaknessesIsReportedAndArchived() {
        String number = held(false);
        assertThat(driver.openSteps(number)).containsExactly(EmergencyDrill.EVALUATE_DRILL);
        driver.submit(EVALUATOR, number, EmergencyDrill.EVALUATE_DRILL, evaluation(number, 92, Map.of()));

        Drill drill = drills.get(number);
        assertThat(drill).extracting(Drill::state, Drill::grade, Drill::sheet, Drill::evaluatedBy, Drill::improvements, Drill::improvementsOpen)
            .containsExactly(DrillState.IMPROVING, DrillGrade.EXCELLENT, "SZ@2026", EVALUATOR, 0, 0);
        assertThat(drill.score()).isEqualByComparingTo("92.0");
        assertThat(drill.reportDue()).isEqualTo(moment("2026-08-17T23:59:59"));
        assertThat(scores.of(number)).hasSize(44).allMatch(ScoredItem::applicable);
        assertThat(driver.openSteps(number)).containsExactly(EmergencyDrill.REPORT_DRILL);

        report(number);
        assertThat(drills.get(number)).extracting(Drill::state, Drill::submittedAt, Drill::redo).containsExactly(DrillState.ARCHIVED, null, null);
        assertThat(drills.get(number).archivedAt()).isNotNull();
        assertThat(passed(number)).containsSequence("report-drill").contains("archive-drill").doesNotContain("submit-report",
            "carry-out-improvement", "start-redo");
        rebuildsTheSame(number);
    }

    @Test
    void nobodyJudgesHisOwnDrill() {
        String number = held(false);
        jdbc.sql("insert into hazardflow.drill_participant (number, position, name, account) values (?, 2, '员工甲', ?)").params(number, STAFF).update();
        for (String user : List.of(HEAD, STAFF, SAFETY)) {
            ask(user, driver.task(number, EmergencyDrill.EVALUATE_DRILL));
        }
        refused(HEAD, number, evaluation(number, 92, Map.of()), "「评估员」不能是本次演练的总指挥");
        refused(STAFF, number, evaluation(number, 92, Map.of()), "「评估员」不能是本次演练的参演人员");
        refused(SAFETY, number, evaluation(number, 92, Map.of()), "「评估员」应为方案确定的评估员");
    }

    @Test
    void whatIsNotGoodNeedsAProblemAndAnImprovement() {
        String number = held(false);
        refused(EVALUATOR, number, evaluation(number, 74, Map.of()), "「存在的问题」评定为「中」的，至少写明一个问题");
        refused(EVALUATOR, number, evaluation(number, 74, Map.of("problems", texts("集合后没有清点人数"))), "「改进项」评定为「中」的，至少提出一个改进项");
        refused(EVALUATOR, number, evaluation(number, 92, Map.of("brokenOff", true)), "「存在的问题」评定为「差」的");
        refused(EVALUATOR, number, evaluation(number, 92, Map.of("improvements", List.of(improvement("TRAINING", 181)))),
            "「改进项」的完成日期应在今天至 2027-01-30 之间");
        Map<String, Object> unexplained = evaluation(number, 92, Map.of());
        rows(unexplained).get(3).put("score", 74);
        refused(EVALUATOR, number, unexplained, "存在的问题");
        Map<String, Object> skipped = evaluation(number, 92, Map.of());
        rows(skipped).get(3).put("notApplicable", true);
        rows(skipped).get(3).remove("score");
        refused(EVALUATOR, number, skipped, "不适用的原因");
        Map<String, Object> left = evaluation(number, 92, Map.of());
        rows(left).remove(5);
        refused(EVALUATOR, number, left, "与本次演练的评估表不一致");
    }

    @Test
    void weaknessesBecomeCasesAndTasksAndThePlanGetsItsNextVersion() {
        String number = held(false);
        String before = version();
        Map<String, Object> hazard = new HashMap<>(Map.of("type", "FACILITY_HAZARD", "what", "二层东侧防火门闭门器损坏，关不严", "place", "二层东侧",
            "photos", List.of(driver.photo(EVALUATOR)), "imminentDanger", false));
        driver.submit(EVALUATOR, number, EmergencyDrill.EVALUATE_DRILL, evaluation(number, 80, Map.of("problems", texts("对讲机没电", "防火门关不严"),
            "strengths", texts("疏散迅速有序"), "improvements", List.of(improvement("SUPPLIES", 20), hazard, improvement("TRAINING", 30)),
            "planRevision", "YES", "revisionReason", "通信联络一章补充备用频道", "revisionOwner", Role.ENTERPRISE_HEAD.group(UNIT),
            "revisionUntil", "2026-08-20")));

        assertThat(improvements.of(number)).extracting(item -> item.type().name(), item -> item.state().name()).containsExactly(
            tuple("SUPPLIES", "OPEN"), tuple("FACILITY_HAZARD", "HAZARD"),
            tuple("TRAINING", "OPEN"), tuple("PLAN_REVISION", "OPEN"));
        assertThat(drills.get(number)).extracting(Drill::improvements, Drill::improvementsOpen).containsExactly(4, 3);
        HazardCase raised = hazards.get(improvements.get(number, 2).hazard());
        assertThat(raised).extracting(HazardCase::source, HazardCase::parentKey, HazardCase::enterprise, HazardCase::location)
            .containsExactly(HazardSource.DRILL, number, UNIT, "二层东侧");
        assertThat(ledger.timeline(raised.number()).get(0).evidence()).hasSize(1);
        assertThat(driver.openSteps(raised.number())).containsExactly("verify-hazard");

        assertThat(task(number, "carry-out-improvement", 1).getDueDate().toInstant()).isEqualTo(moment("2026-08-23T23:59:59"));
        assertThat(candidate(task(number, "carry-out-improvement", 4))).isEqualTo(Role.ENTERPRISE_HEAD.group(UNIT));
        refused(SAFETY, task(number, "carry-out-improvement", 1), Map.of("improvement", "3", "done", "已更换电池十块", "photos",
            List.of(driver.photo(SAFETY))),
            "「改进项」");

        carryOut(SAFETY, number, 1);
        carryOut(SAFETY, number, 3);
        assertThat(improvements.get(number, 1)).extracting(Improvement::state, Improvement::doneBy).containsExactly(ImprovementState.DONE, SAFETY);
        verify(EVALUATOR, number, 1, true);
        verify(SECOND, number, 3, false);
        assertThat(improvements.get(number, 3)).extracting(Improvement::state, Improvement::returnedTimes, Improvement::returnedReason,
            Improvement::deadline)
            .containsExactly(ImprovementState.OPEN, 1, "没有看到新进人员的培训签到", LocalDate.of(2026, 9, 10));
        assertThat(task(number, "carry-out-improvement", 3).getDueDate().toInstant()).isEqualTo(moment("2026-09-10T23:59:59"));
        assertThat(drills.get(number).improvementsOpen()).isEqualTo(2);
        report(number);
        assertThat(drills.get(number).state()).isEqualTo(DrillState.REPORTED);

        at("2026-08-21T00:00:01");
        fire(number, "improvement-overdue", 4);
        assertThat(improvements.get(number, 4).urgedAt()).isEqualTo(moment("2026-08-21T00:00:01"));
        assertThat(improvements.get(number, 3).urgedAt()).isNull();
        carryOut(HEAD, number, 4);
        verify(EVALUATOR, number, 4, true);
        assertThat(version()).isNotEqualTo(before).isEqualTo("2026版").isEqualTo(improvements.get(number, 4).planVersion());
        carryOut(SAFETY, number, 3);
        verify(EVALUATOR, number, 3, true);

        assertThat(drills.get(number)).extracting(Drill::state, Drill::improvementsOpen).containsExactly(DrillState.ARCHIVED, 0);
        assertThat(passed(number)).contains("urge-improvement", "raise-plan-version").doesNotContain("start-redo", "urge-report");
        rebuildsTheSame(number);
    }

    @Test
    void whoImprovedDoesNotVerifyIt() {
        String number = held(false);
        driver.submit(EVALUATOR, number, EmergencyDrill.EVALUATE_DRILL, evaluation(number, 80, Map.of("improvements",
            List.of(improvement("MECHANISM", 20)))));
        ask(EVALUATOR, task(number, "carry-out-improvement", 1));
        carryOut(EVALUATOR, number, 1);
        refused(EVALUATOR, task(number, "verify-improvement", 1), Map.of("improvement", "1", "result", "VERIFIED"), "「核验人」不能是落实该项改进的人");
        ask(STAFF, task(number, "verify-improvement", 1));
        refused(STAFF, task(number, "verify-improvement", 1), Map.of("improvement", "1", "result", "VERIFIED"), "「核验人」不能是本次演练的参演人员");
        refused(SECOND, task(number, "verify-improvement", 1), Map.of("improvement", "1", "result", "RETURNED", "opinion", "没有看到书面的制度",
            "newDeadline", "2027-06-01"),
            "「新的完成日期」不能晚于 2027-01-30");
        verify(SECOND, number, 1, true);
        report(number);
        assertThat(drills.get(number).state()).isEqualTo(DrillState.ARCHIVED);
    }

    @Test
    void improvementsFinishedAtTheSameMomentDoNotLoseOneAnother() throws Exception {
        String number = held(false);
        driver.submit(EVALUATOR, number, EmergencyDrill.EVALUATE_DRILL, evaluation(number, 80,
            Map.of("improvements", List.of(improvement("SUPPLIES", 20), improvement("TRAINING", 20), improvement("MECHANISM", 20)))));
        report(number);
        List<Map<String, Object>> done = List.of(done(1), done(2), done(3));
        together(number, "carry-out-improvement", SAFETY, done);
        assertThat(improvements.of(number)).extracting(Improvement::state).containsOnly(ImprovementState.DONE);
        together(number, "verify-improvement", EVALUATOR, List.of(verdict(1), verdict(2), verdict(3)));
        assertThat(drills.get(number)).extracting(Drill::state, Drill::improvementsOpen).containsExactly(DrillState.ARCHIVED, 0);
    }

    @Test
    void aPoorDrillIsHeldOnceMore() {
        String number = held(false);
        driver.submit(EVALUATOR, number, EmergencyDrill.EVALUATE_DRILL, evaluation(number, 95, Map.of("brokenOff", true,
            "problems", texts("疏散中有人摔倒受伤，演练中止"), "improvements", List.of(improvement("MECHANISM", 10)))));
        assertThat(drills.get(number).grade()).isEqualTo(DrillGrade.POOR);
        carryOut(SAFETY, number, 1);
        verify(EVALUATOR, number, 1, true);
        at("2026-08-18T00:00:01");
        driver.fire(number, "report-overdue");
        report(number);

        Drill drill = drills.get(number);
        assertThat(drill.state()).isEqualTo(DrillState.ARCHIVED);
        Drill redo = drills.get(drill.redo());
        assertThat(redo).extracting(Drill::origin, Drill::redoOf, Drill::unit, Drill::plan, Drill::windowEnd, Drill::rule, Drill::mustReport)
            .containsExactly(DrillOrigin.REDO, number, UNIT, drill.plan(), LocalDate.of(2026, 10, 17), null, false);
        driver.fire(redo.number(), "time-to-schedule");
        assertThat(driver.openSteps(redo.number())).containsExactly(EmergencyDrill.SCHEDULE_DRILL);
        assertThat(passed(number)).contains("urge-report", "start-redo");
        rebuildsTheSame(number);
    }

    @Test
    void aReportGoesToTheDepartmentWhichMayFindItGood() {
        sampling(100);
        String number = held(true);
        driver.submit(EVALUATOR, number, EmergencyDrill.EVALUATE_DRILL, evaluation(number, 92, Map.of()));
        report(number);
        assertThat(drills.get(number)).extracting(Drill::state, Drill::sampled).containsExactly(DrillState.REPORTED, true);
        assertThat(drills.get(number).submittedAt()).isEqualTo(drills.get(number).reportedAt());
        driver.submit(DEPARTMENT, number, EmergencyDrill.CHECK_SAMPLE, Map.of("way", "PAPERS", "conclusion", "QUALIFIED"));
        assertThat(drills.get(number)).extracting(Drill::state, Drill::qualified, Drill::redo).containsExactly(DrillState.ARCHIVED, true, null);

        feed.catchUp("drill-papers");
        IssuedDocument paper = paper(number, DocumentType.DRILL_REPORT);
        assertThat(paper.addressee()).isEqualTo("天津市河东区应急管理局");
        assertThat(printed(paper)).contains("应急演练评估报告", number, "92.0 分，优", "计划 30 人，实到 28 人", "按方案完成全部科目", "指挥协调");
    }

    @Test
    void aReportThatIsNotDrawnIsNotChecked() {
        sampling(0);
        String number = held(true);
        driver.submit(EVALUATOR, number, EmergencyDrill.EVALUATE_DRILL, evaluation(number, 92, Map.of()));
        report(number);
        assertThat(drills.get(number)).extracting(Drill::state, Drill::sampled, Drill::qualified).containsExactly(DrillState.ARCHIVED, false, null);
        assertThat(passed(number)).contains("submit-report").doesNotContain("check-sample");
    }

    @Test
    void aDrillThatTheCheckFindsWantingIsCorrectedAsAHazardAndHeldOnceMore() {
        sampling(100);
        String number = held(true);
        driver.submit(EVALUATOR, number, EmergencyDrill.EVALUATE_DRILL, evaluation(number, 92, Map.of("improvements",
            List.of(improvement("SUPPLIES", 40)))));
        report(number);
        driver.submit(DEPARTMENT, number, EmergencyDrill.CHECK_SAMPLE, Map.of("way", "ON_SITE", "conclusion", "NOT_QUALIFIED",
            "reasons", "照片与签到不符，实际没有组织疏散", "requirements", "按方案重新组织全员疏散演练"));
        assertThat(drills.get(number)).extracting(Drill::state, Drill::qualified).containsExactly(DrillState.UNQUALIFIED, false);
        carryOut(SAFETY, number, 1);
        verify(EVALUATOR, number, 1, true);

        Drill drill = drills.get(number);
        assertThat(drill.state()).isEqualTo(DrillState.ARCHIVED);
        assertThat(drills.get(drill.redo())).extracting(Drill::mustReport, Drill::reportTo).containsExactly(true, "yjj");
        String hazard = jdbc.sql("select number from hazardflow.hazard where parent_key = ?").param(number).query(String.class).single();
        assertThat(hazards.get(hazard)).extracting(HazardCase::category, HazardCase::source).containsExactly("JC09", HazardSource.DRILL);
        feed.catchUp("drill-papers");
        IssuedDocument paper = paper(number, DocumentType.DRILL_CORRECTION);
        assertThat(paper).extracting(IssuedDocument::organ, IssuedDocument::addressee).containsExactly("天津市河东区应急管理局", drill.unitName());
        assertThat(printed(paper)).contains("责令限期改正通知书", "2026年9月2日前改正", hazard, "照片与签到不符", "按方案重新组织全员疏散演练");
        rebuildsTheSame(number);
    }

    @Test
    void aFacilityHazardOfAnOfficeIsWhereItWasFound() {
        String street = held(DrillUnits.street("001"), DrillForm.TABLETOP, false);
        Map<String, Object> hazard = new HashMap<>(Map.of("type", "FACILITY_HAZARD", "what", "社区广场消防水鹤井盖破损", "place", "社区广场北侧",
            "imminentDanger", true));
        driver.submit(EVALUATOR, street, EmergencyDrill.EVALUATE_DRILL, withoutPlan(evaluation(street, 92, Map.of("improvements", List.of(hazard)))));
        assertThat(drills.get(street)).extracting(Drill::sheet, Drill::improvements, Drill::improvementsOpen).containsExactly("ZM@2026", 1, 0);
        assertThat(hazards.get(improvements.get(street, 1).hazard())).extracting(HazardCase::enterprise, HazardCase::street,
            HazardCase::imminentDanger)
            .containsExactly(null, "001", true);
        assertThat(driver.openSteps(street)).containsExactly(EmergencyDrill.REPORT_DRILL);

        String department = held("yjj", DrillForm.TABLETOP, false);
        refused(EVALUATOR, department, withoutPlan(evaluation(department, 92, Map.of("improvements", List.of(hazard)))), "设施隐患须选择所在的企业");
        hazard.put("site", UNIT);
        driver.submit(EVALUATOR, department, EmergencyDrill.EVALUATE_DRILL, withoutPlan(evaluation(department, 92, Map.of("improvements",
            List.of(hazard)))));
        assertThat(hazards.get(improvements.get(department, 1).hazard()).enterprise()).isEqualTo(UNIT);
    }

    @Test
    void aSheetInForceStaysAsItIsAndANewVersionComesIn() {
        List<List<String>> delivered = sheet();
        assertThat(imports.load("drill-sheets", SheetReader.read(csv(delivered)), true)).isNotNull();
        List<List<String>> changed = sheet();
        changed.get(1).set(9, "换成了别的评估内容");
        assertThatThrownBy(() -> imports.load("drill-sheets", SheetReader.read(csv(changed)), true)).hasMessageContaining("row=2");
        List<List<String>> next = sheet();
        next.stream().skip(1).forEach(line -> {
            line.set(1, "2027");
            line.set(4, "2027-01-01");
        });
        next.get(1).set(10, "0");
        assertThatThrownBy(() -> imports.load("drill-sheets", SheetReader.read(csv(next)), true)).hasMessageContaining("row=2");
        next.get(1).set(10, "5");
        imports.load("drill-sheets", SheetReader.read(csv(next)));
        assertThat(sheets.of(DrillForm.FULL_SCALE, LocalDate.of(2026, 12, 31)).ref()).isEqualTo("SZ@2026");
        ScoreSheet newest = sheets.of(DrillForm.FULL_SCALE, LocalDate.of(2027, 1, 1));
        assertThat(newest.ref()).isEqualTo("SZ@2027");
        assertThat(newest.items()).hasSize(44).first().extracting(ScoreItem::weight).isEqualTo(5);
        jdbc.sql("delete from hazardflow.drill_sheet_item where version = '2027'").update();
        jdbc.sql("delete from hazardflow.drill_sheet where version = '2027'").update();
    }

    /** The delivered sheet of drills in the field, as people have it in a table. */
    private List<List<String>> sheet() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("评估表编号", "版本", "评估表名称", "演练形式", "启用日", "停用日", "依据", "项号", "评估方面", "评估内容", "权重"));
        jdbc.sql("select * from hazardflow.drill_sheet_row where id = 'SZ' and version = '2026' order by ordering").query((row, index) ->
            new ArrayList<>(List.of("SZ", "2026", row.getString("title"), DrillForm.FULL_SCALE.label(), row.getString("effective_from"), "",
                row.getString("basis"),
                row.getString("item"), row.getString("head"), row.getString("text"), row.getString("weight")))).list().forEach(lines::add);
        return lines;
    }

    private static byte[] csv(List<List<String>> lines) {
        return String.join("\n", lines.stream().map(line -> "\"" + String.join("\",\"", line) + "\"").toList()).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> withoutPlan(Map<String, Object> evaluation) {
        evaluation.remove("planRevision");
        return evaluation;
    }

    /** Held this afternoon, led by the head, one of the staff taking part, two experts watching. */
    private String held(boolean mustReport) {
        return held(UNIT, DrillForm.FULL_SCALE, mustReport);
    }

    private String held(String unit, DrillForm form, boolean mustReport) {
        return transactions.execute(status -> {
            String plan = UNIT.equals(unit) ? plan() : null;
            String number = starts.start(new NewDrill(DrillOrigin.VOLUNTARY, DrillKind.DRILL, units.get(unit), plan, "生产安全事故综合应急预案", version(), null,
                unit, null, 2026, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 8, 3), mustReport,
                    mustReport ? "yjj" : null, null,
                List.of("试验")), Actor.SYSTEM).orElseThrow();
            ledger.append(new LedgerEntry(number, EmergencyDrill.KEY, EmergencyDrill.SCHEDULE_DRILL, Actor.SYSTEM,
                Map.of("participantList", callers.byId(STAFF).name() + " 车间",
                    "evaluators", List.of(Map.of("name", "专家一", "unit", "安全学会", "account", EVALUATOR),
                        Map.of("name", "专家二", "unit", "安全学会", "account", SECOND)),
                    "injects", List.of()),
                Facts.of("state", DrillState.EVALUATING.name()).and("contentType", "COMPREHENSIVE").and("form", form.name()).and("participants", 30)
                    .and("attendance", 28).and("place", "一号车间").and("commander", HEAD).and("commanderName", "王负责").and("beganAt",
                        moment("2026-08-03T13:30:00"))
                    .and("heldAt", moment("2026-08-03T14:30:00")).map(), List.of(), List.of()));
            callers.asSystem(() -> {
                String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
                runtime.setVariables(instance, Facts.of(EmergencyDrill.SCHEDULED, true).and(EmergencyDrill.HELD, true).map());
                runtime.createProcessInstanceModification(instance).cancelAllForActivity("await-scheduling")
                    .startBeforeActivity(EmergencyDrill.EVALUATE_DRILL).execute();
                return null;
            });
            return number;
        });
    }

    private String plan() {
        return jdbc.sql("select id from hazardflow.contingency_plan where enterprise = ? order by id limit 1").param(UNIT)
            .query(String.class).single();
    }

    private String version() {
        return jdbc.sql("select version from hazardflow.contingency_plan where id = ?").param(plan()).query(String.class).single();
    }

    private void sampling(int percent) {
        jdbc.sql("insert into hazardflow.drill_sample_rate (effective_from, percent, basis) values ('2026-01-01', ?, '试验')").param(percent).update();
    }

    private Map<String, Object> evaluation(String number, int points, Map<String, Object> more) {
        ScoreSheet sheet = sheets.of(drills.get(number).form(), LocalDate.of(2026, 8, 3));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ScoreItem item : sheet.items()) {
            Map<String, Object> row = new HashMap<>(Map.of("item", sheet.ref(item), "notApplicable", false, "score", points));
            if (points < 75) {
                row.put("note", "动作不熟练");
            }
            rows.add(row);
        }
        Map<String, Object> document = new HashMap<>(Map.of("scores", rows, "brokenOff", false, "siteComments", "组织有序，通信联络需要加强",
            "selfAssessment", "各组到位及时",
            "strengths", List.of(), "problems", List.of(), "improvements", List.of(), "planRevision", "NO"));
        document.putAll(more);
        return document;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> document) {
        return (List<Map<String, Object>>) document.get("scores");
    }

    private static List<Map<String, Object>> texts(String... texts) {
        return List.of(texts).stream().map(text -> Map.<String, Object>of("text", text)).toList();
    }

    private static Map<String, Object> improvement(String type, int days) {
        return Map.of("type", type, "what", "补齐演练中发现的缺口：" + type, "owner", Role.ENTERPRISE_SAFETY.group(UNIT), "ownerName", "李四",
            "deadline", HazardDriver.today().plusDays(days).toString());
    }

    private void report(String number) {
        driver.submit(SAFETY, number, EmergencyDrill.REPORT_DRILL, Map.of("course", "按方案完成全部科目，计划与实际一致", "planAssessment", "预案切实可行",
            "capability", "指挥果断，人员熟练",
            "equipment", "装备齐全", "goals", "目标全部实现", "conclusion", "演练达到预期目的"));
    }

    private Map<String, Object> done(int item) {
        return Map.of("improvement", String.valueOf(item), "done", "已按要求落实并登记台账", "photos", List.of(driver.photo(SAFETY)));
    }

    private static Map<String, Object> verdict(int item) {
        return Map.of("improvement", String.valueOf(item), "result", "VERIFIED");
    }

    private void carryOut(String user, String number, int item) {
        submit(user, task(number, "carry-out-improvement", item), Map.of("improvement", String.valueOf(item), "done", "已按要求落实并登记台账",
            "photos", List.of(driver.photo(user))));
    }

    private void verify(String user, String number, int item, boolean good) {
        submit(user, task(number, "verify-improvement", item), good ? verdict(item) : Map.of("improvement", String.valueOf(item), "result",
            "RETURNED",
            "opinion", "没有看到新进人员的培训签到", "newDeadline", "2026-09-10"));
    }

    private Task task(String number, String step, int item) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(step).list().stream()
            .filter(task -> String.valueOf(item).equals(tasks.getVariable(task.getId(), "improvement"))).findFirst()
            .orElseThrow(() -> new AssertionError("no " + step + " for " + item + "; open are " + driver.openSteps(number)));
    }

    private String candidate(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
    }

    private void submit(String user, Task task, Map<String, Object> document) {
        callers.actAs(user, () -> forms.submitTaskForm(task.getId(), Variables.createVariables().putValueTyped(
            CaseForms.variableOf(task.getTaskDefinitionKey()), SpinValues.jsonValue(json(document)).create())));
    }

    private static String json(Map<String, Object> document) {
        try {
            return new ObjectMapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All of them send at once. */
    private void together(String number, String step, String user, List<Map<String, Object>> documents) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(documents.size());
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (Map<String, Object> document : documents) {
            Task task = task(number, step, Integer.parseInt((String) document.get("improvement")));
            all.add(people.submit(() -> {
                begin.await();
                submit(user, task, document);
                return null;
            }));
        }
        begin.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        people.shutdown();
    }

    private void fire(String number, String element, int item) {
        String due = management.createJobQuery().processInstanceId(instance(number)).activityId(element).executable().list().stream()
            .filter(job -> String.valueOf(item).equals(runtime.getVariable(job.getExecutionId(), "improvement"))).findFirst().orElseThrow().getId();
        management.executeJob(due);
    }

    private void refused(String user, String number, Map<String, Object> document, String words) {
        refused(user, driver.task(number, EmergencyDrill.EVALUATE_DRILL), document, words);
    }

    private void refused(String user, Task task, Map<String, Object> document, String words) {
        assertThatThrownBy(() -> submit(user, task, document)).hasMessageContaining(words);
    }

    private void ask(String user, Task task) {
        callers.asSystem(() -> {
            tasks.addCandidateUser(task.getId(), user);
            return null;
        });
    }

    private IssuedDocument paper(String number, DocumentType type) {
        return documents.of(number).stream().filter(document -> document.type() == type).findFirst().orElseThrow();
    }

    /** What it says, once it is looked at. */
    private String printed(IssuedDocument paper) {
        byte[] pdf = documents.content(paper.id()).orElseThrow();
        PdfCheck.picture(pdf, "paper-" + paper.type().template());
        assertThat(PdfCheck.flaws(pdf)).isEmpty();
        return PdfCheck.text(pdf);
    }

    private void rebuildsTheSame(String number) {
        Drill drill = drills.get(number);
        List<Improvement> items = improvements.of(number);
        List<ScoredItem> scored = scores.of(number);
        rebuild.rebuild();
        assertThat(drills.get(number)).isEqualTo(drill);
        assertThat(improvements.of(number)).isEqualTo(items);
        assertThat(scores.of(number)).isEqualTo(scored);
    }

    private List<String> passed(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).finished()
            .orderPartiallyByOccurrence().asc().list().stream()
            .filter(activity -> !activity.isCanceled()).map(HistoricActivityInstance::getActivityId).toList();
    }

    private String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(EngineClock.ZONE).toInstant();
    }
}
