package io.hazardflow.dashboard.report;

import static io.hazardflow.hazard.HazardDriver.STREET;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.CaseForms;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfCheck;
import io.hazardflow.drill.UnitKind;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.evidence.Pictures;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardProcess;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.LedgerRebuild;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;

/** Reports of a far year, in which no other test has hazards; enterprises owe theirs only where the test says so. */
@ProcessTest
class StatisticsReportTest {

    private static final String ENTERPRISE = "e0001";
    private static final String SAFETY = "safety.e0001";
    private static final String HEAD = "head.e0001";

    @Autowired
    private StatisticsRuns runs;
    @Autowired
    private UnitStatistics statistics;
    @Autowired
    private StatisticsObligations obligations;
    @Autowired
    private StatisticsReports reports;
    @Autowired
    private StatisticsCorrections corrections;
    @Autowired
    private StatisticsDetails details;
    @Autowired
    private StatisticsReportList list;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private CaseForms forms;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private Documents documents;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private Callers callers;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void officesOnly() {
        enterprisesOweFrom("2090-01-01");
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        enterprisesOweFrom("2026-10-01");
        callers.asSystem(() -> {
            runtime.createExecutionQuery().messageEventSubscriptionName(StatisticsProcess.DROPPED).list().forEach(left ->
                runtime.createMessageCorrelation(StatisticsProcess.DROPPED).processInstanceId(left.getProcessInstanceId()).correlate());
            return null;
        });
    }

    @Test
    void theCalendarAsksEveryUnitOnceForTheQuarterAndTheYear() {
        at("2044-01-01T02:00:00");
        Job day = management.createJobQuery().processDefinitionKey(StatisticsProcess.CALENDAR).timers().singleResult();
        management.setJobDuedate(day.getId(), ClockUtil.getCurrentTime());
        management.executeJob(day.getId());
        work();

        List<StatisticsReport> started = ofPeriods("2043Q4", "2043");
        int offices = jdbc.sql("select (select count(*) from hazardflow.street where active) + (select count(*) from hazardflow.department) + 1")
            .query(Integer.class).single();
        assertThat(started).hasSize(2 * offices).allSatisfy(report -> assertThat(report.state()).isEqualTo(StatisticsState.CONFIRMING));
        assertThat(started).filteredOn(report -> report.period().equals("2043Q4")).allSatisfy(report ->
            assertThat(report.dueAt()).isEqualTo(Deadlines.endOf(LocalDate.parse("2044-01-15"))));
        assertThat(started).filteredOn(report -> report.period().equals("2043")).allSatisfy(report ->
            assertThat(report.dueAt()).isEqualTo(Deadlines.endOf(LocalDate.parse("2044-01-31"))));
        runs.catchUp();
        work();
        assertThat(ofPeriods("2043Q4", "2043")).as("nothing twice").hasSize(2 * offices);

        enterprisesOweFrom("2026-10-01");
        int operating = jdbc.sql("select count(*) from hazardflow.enterprise where status = 'OPERATING'").query(Integer.class).single();
        assertThat(obligations.missing("", Integer.MAX_VALUE)).as("the law asks every enterprise for both").hasSize(2 * operating);
    }

    @Test
    void aPeriodThatWasMissedIsCaughtUpWith() {
        at("2046-04-09T08:00:00");
        runs.catchUp();
        work();
        assertThat(reports.has("district", "2046Q1")).isTrue();
        assertThat(reports.has("district", "2045")).isFalse();
    }

    @Test
    void whatWasSignedStaysWhenACaseChanges() {
        at("2033-11-10T09:00:00");
        int openBefore = jdbc.sql("select count(*) from hazardflow.hazard_measure where enterprise = ? and not excluded and not resolved and reported_at < '2034-01-01'")
            .param(ENTERPRISE).query(Integer.class).single();
        String kept = driver.report(SAFETY);
        String untrue = driver.report(SAFETY);
        driver.verifyAsReal(kept, "M", Map.of());
        at("2034-01-02T09:00:00");
        String number = started(ENTERPRISE, "2033-10-01");

        assertThat(figures(reports.draft(number).orElseThrow().figures())).containsEntry("FOUND", "2").containsEntry("FOUND_MAJOR", "1")
            .containsEntry("FOUND_GENERAL", "1").containsEntry("RECTIFICATION", "0.0%").containsEntry("IN_TIME", "—").containsEntry("OPEN", String.valueOf(openBefore + 2));
        assertThat(reports.draft(number).orElseThrow().majors()).singleElement().satisfies(major ->
            assertThat(major).extracting(MajorLine::number, MajorLine::situation).containsExactly(kept, null));
        assertThatThrownBy(() -> forms.submit(SAFETY, number, StatisticsProcess.CONFIRM, Map.of("decision", "AGREE", "investment", 1.2)))
            .hasStackTraceContaining("统计分析");
        confirm(SAFETY, number, 1.2);
        assertThatThrownBy(() -> forms.submit(HEAD, number, StatisticsProcess.SIGN, Map.of("decision", "SIGN"))).hasStackTraceContaining("主要负责人签名");
        sign(HEAD, number);

        StatisticsReport signed = reports.get(number);
        assertThat(signed).extracting(StatisticsReport::state, StatisticsReport::late, StatisticsReport::overdue, StatisticsReport::signedBy)
            .containsExactly(StatisticsState.SUBMITTED, false, null, HEAD);
        assertThat(passed(number)).contains("statistics-report-due", "draft-statistics", "statistics-confirmed", "statistics-signed",
            "submit-statistics", "statistics-submitted");
        Map<String, String> frozen = figures(reports.signed(number));
        assertThat(frozen).isEqualTo(figures(reports.draft(number).orElseThrow().figures()));

        driver.submit(STREET, untrue, HazardProcess.VERIFY_HAZARD, Map.of("result", "INVALID", "reason", "现场未发现所述情况"));
        assertThat(figures(reports.signed(number))).isEqualTo(frozen);
        StatisticsDetail detail = details.of(signed, callers.byId(SAFETY));
        assertThat(detail.differs()).isTrue();
        assertThat(detail.figures()).filteredOn(line -> line.key().equals("FOUND")).singleElement().satisfies(line ->
            assertThat(line).extracting(StatisticsDetail.Line::value, StatisticsDetail.Line::presentValue).containsExactly("2", "1"));
        assertThatThrownBy(() -> jdbc.sql("update hazardflow.statistics_figure set numerator = 0 where report = ?").param(number).update())
            .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");

        feed.catchUp("statistics-papers");
        IssuedDocument paper = documents.of(number).get(0);
        assertThat(paper.type()).isEqualTo(DocumentType.QUARTER_STATISTICS);
        assertThat(printed(paper)).contains("隐患排查治理情况季度统计表", number, "2033年第4季度", "1.2 万元", "消防通道类隐患较多");

        corrects(signed, paper);
        rebuild.rebuild();
        assertThat(figures(reports.signed(number))).as("a rebuild finds what was signed").isEqualTo(frozen);
    }

    /** Goes on from a report that was submitted. */
    private void corrects(StatisticsReport old, IssuedDocument paper) {
        assertThatThrownBy(() -> corrections.correct(old, "太短", callers.byId(SAFETY))).isInstanceOf(ErrorResponseException.class)
            .hasMessageContaining("「更正原因」");
        assertThat(corrections.refusal(old, callers.byId("safety.e0002"))).isPresent();
        String[] number = new String[1];
        callers.actAs(SAFETY, () -> number[0] = corrections.correct(old, "一件隐患经核实不属实，应予扣除", callers.required()));
        assertThat(number[0]).isEqualTo(old.number() + "-2");
        assertThat(corrections.refusal(old, callers.byId(SAFETY))).hasValueSatisfying(rule -> assertThat(rule).contains(number[0]));
        assertThat(reports.get(number[0])).extracting(StatisticsReport::version, StatisticsReport::corrects, StatisticsReport::dueAt)
            .containsExactly(2, old.number(), Deadlines.endOf(LocalDate.parse("2034-01-12")));
        confirm(SAFETY, number[0], 0);
        sign(HEAD, number[0]);
        assertThat(figures(reports.signed(number[0]))).containsEntry("FOUND", "1");
        assertThat(reports.get(old.number())).extracting(StatisticsReport::state, StatisticsReport::correctedBy)
            .containsExactly(StatisticsState.CORRECTED, number[0]);
        assertThat(corrections.refusal(reports.get(old.number()), callers.byId(SAFETY)))
            .hasValueSatisfying(rule -> assertThat(rule).contains("请更正后一份"));
        feed.catchUp("statistics-papers");
        assertThat(documents.find(paper.id()).orElseThrow().isValid()).isFalse();
        assertThat(documents.of(number[0])).singleElement().matches(IssuedDocument::isValid);
    }

    @Test
    void figuresAreCountedAgainAndAHeadMaySendThemBack() {
        at("2034-01-03T09:00:00");
        String number = started("s001", "2033-10-01");
        assertThat(reports.get(number)).extracting(StatisticsReport::unitKind, StatisticsReport::street).containsExactly(UnitKind.STREET, "001");
        forms.submit("office.001", number, StatisticsProcess.CONFIRM, Map.of("decision", "RECOUNT"));
        assertThat(forms.openSteps(number)).containsExactly(StatisticsProcess.CONFIRM);
        confirm("office.001", number, null);
        forms.submit("streetleader.001", number, StatisticsProcess.SIGN, Map.of("decision", "RETURN", "reason", "统计分析没有说明逾期的原因"));
        assertThat(reports.get(number)).extracting(StatisticsReport::state, StatisticsReport::returned)
            .containsExactly(StatisticsState.CONFIRMING, 1);
        confirm("office.001", number, null);
        sign("streetleader.001", number);
        assertThat(reports.get(number).state()).isEqualTo(StatisticsState.SUBMITTED);
    }

    @Test
    void whoIsLateIsRemindedUrgedAndReported() {
        at("2034-01-02T09:00:00");
        String number = started("e0002", "2033-10-01");
        at("2034-01-11T00:00:01");
        fire(number, "statistics-due-soon");
        at("2034-01-16T00:00:01");
        fire(number, "statistics-overdue");
        assertThat(reports.get(number).overdue()).isTrue();
        assertThat(forms.openSteps(number)).containsExactlyInAnyOrder(StatisticsProcess.CONFIRM, StatisticsProcess.URGE);
        assertThat(forms.task(number, StatisticsProcess.URGE).getDueDate().toInstant()).isAfter(ClockUtil.getCurrentTime().toInstant());
        at("2034-02-01T00:00:01");
        fire(number, "urging-statistics-late");
        String office = "office." + reports.get(number).street();
        forms.submit(office, number, StatisticsProcess.URGE, Map.of("way", "PHONE", "note", "已电话联系安全员，答应本周内报送"));
        assertThat(reports.get(number).urgedAt()).isNotNull();

        confirm("safety.e0002", number, 0);
        sign("head.e0002", number);
        assertThat(reports.get(number)).extracting(StatisticsReport::state, StatisticsReport::late).containsExactly(StatisticsState.SUBMITTED, true);
        assertThat(passed(number)).contains("remind-of-statistics", "statistics-reminded", "note-statistics-overdue", "urge-statistics",
            "statistics-urged", "tell-above-of-statistics", "statistics-told-above");
        assertThat(list.page(callers.byId("coordination"), new StatisticsFilter(null, null, "2033Q4", null, null, null, true, null), 50, 0))
            .extracting(StatisticsRow::number).containsExactly(number);
    }

    @Test
    void theReportEndsAnUrgingThatNobodyDid() {
        at("2034-01-02T09:00:00");
        String number = started("e0003", "2033-10-01");
        at("2034-01-16T00:00:01");
        fire(number, "statistics-overdue");
        confirm("safety.e0003", number, 0);
        sign("head.e0003", number);
        assertThat(forms.openSteps(number)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
    }

    @Test
    void anEnterpriseThatIsGoneOwesNothing() {
        at("2034-01-02T09:00:00");
        String number = started("e0004", "2033-10-01");
        jdbc.sql("update hazardflow.enterprise set status = 'DEREGISTERED' where id = 'e0004'").update();
        try {
            runs.takeBack();
        } finally {
            jdbc.sql("update hazardflow.enterprise set status = 'OPERATING' where id = 'e0004'").update();
        }
        assertThat(reports.get(number).state()).isEqualTo(StatisticsState.WITHDRAWN);
        assertThat(passed(number)).contains("statistics-report-dropped", "note-statistics-dropped", "statistics-withdrawn");
        assertThat(started("e0004", "2033-10-01")).isEqualTo(number + "-2");
    }

    @Test
    void everybodySeesTheReportsOfHisOwn() {
        at("2034-01-02T09:00:00");
        String own = started("e0005", "2033-10-01");
        String street = started("s002", "2033-10-01");
        StatisticsReport report = reports.get(own);
        StatisticsFilter all = new StatisticsFilter(null, null, "2033Q4", null, null, null, null, null);
        assertThat(seen("safety.e0005", all)).containsExactly(own);
        assertThat(seen("safety.e0006", all)).isEmpty();
        assertThat(seen("office.002", all)).contains(street);
        assertThat(seen("office." + report.street(), all)).contains(own);
        assertThat(seen("dept." + report.department(), all)).contains(own).doesNotContain(street);
        assertThat(seen("coordination", all)).contains(own, street);
        assertThatThrownBy(() -> list.get(own, callers.byId("safety.e0006"))).isInstanceOf(ErrorResponseException.class).hasMessageContaining("404");
        assertThatThrownBy(() -> seen("coordination", new StatisticsFilter("DONE", null, null, null, null, null, null, null)))
            .hasMessageContaining("「状态」应为");
    }

    private List<String> seen(String user, StatisticsFilter filter) {
        return list.page(callers.byId(user), filter, 200, 0).stream().map(StatisticsRow::number).toList();
    }

    private String started(String unit, String day) {
        enterprisesOweFrom("2026-10-01");
        List<String> started = statistics.start(StatisticsPeriod.of(StatisticsPeriod.Kind.QUARTER, LocalDate.parse(day)), List.of(unit));
        assertThat(started).hasSize(1);
        return started.get(0);
    }

    private void confirm(String user, String number, Number investment) {
        Map<String, Object> form = Map.of("decision", "AGREE", "summary", "消防通道类隐患较多，已列入每日巡查。");
        forms.submit(user, number, StatisticsProcess.CONFIRM, investment == null ? form
            : Map.of("decision", "AGREE", "summary", form.get("summary"), "investment", investment));
    }

    private void sign(String user, String number) {
        String[] drawn = new String[1];
        callers.actAs(user, () -> drawn[0] = evidence.storeSignature(Pictures.signature(), callers.required()).id().toString());
        forms.submit(user, number, StatisticsProcess.SIGN, Map.of("decision", "SIGN", "headSignature", drawn[0]));
    }

    private List<StatisticsReport> ofPeriods(String... periods) {
        return jdbc.sql("select * from hazardflow.statistics_report where period = any(?) and state <> 'WITHDRAWN'").param(periods)
            .query(StatisticsReport.class).list();
    }

    private static Map<String, String> figures(List<FigureLine> lines) {
        return lines.stream().collect(Collectors.toMap(FigureLine::key, FigureLine::shown));
    }

    private void enterprisesOweFrom(String day) {
        jdbc.sql("update hazardflow.statistics_duty set effective_from = cast(? as date) where unit_kind = 'ENTERPRISE'").param(day).update();
    }

    private void work() {
        List<Job> due = management.createJobQuery().processDefinitionKey(StatisticsProcess.CALENDAR).messages().list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management.createJobQuery().processDefinitionKey(StatisticsProcess.CALENDAR).messages().list();
        }
    }

    private void fire(String number, String element) {
        management.executeJob(
            management.createJobQuery().processInstanceId(instance(number)).activityId(element).executable().singleResult().getId());
    }

    private String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    private List<String> passed(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).finished().list().stream()
            .map(HistoricActivityInstance::getActivityId).toList();
    }

    private String printed(IssuedDocument paper) {
        byte[] pdf = documents.content(paper.id()).orElseThrow();
        PdfCheck.picture(pdf, "paper-" + paper.type().template());
        assertThat(PdfCheck.flaws(pdf)).isEmpty();
        return PdfCheck.text(pdf);
    }
}
