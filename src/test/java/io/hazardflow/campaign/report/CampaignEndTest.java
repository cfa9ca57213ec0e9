package io.hazardflow.campaign.report;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.CampaignTargets;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.visit.Inspections;
import io.hazardflow.campaign.visit.VisitDriver;
import io.hazardflow.document.DocumentType;
import io.hazardflow.document.Documents;
import io.hazardflow.document.IssuedDocument;
import io.hazardflow.document.PdfCheck;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.form.ApplicationStarts;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerRebuild;
import io.hazardflow.platform.EngineClock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class CampaignEndTest {

    private static final String PLANNER = "dept.yjj";
    private static final String COMMITTEE = "committee";

    @Autowired
    private VisitDriver visits;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private CampaignTargets targets;
    @Autowired
    private Inspections inspections;
    @Autowired
    private CampaignStatistics statistics;
    @Autowired
    private InspectionResults results;
    @Autowired
    private PublicInspectionController published;
    @Autowired
    private StatisticsController controller;
    @Autowired
    private ApplicationStarts starts;
    @Autowired
    private Documents documents;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
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
    void figuresAreThoseThatOneCountsByHand() {
        String campaign = inspected(Map.of("mode", "FULL"));

        Statistics figures = statistics.of(campaigns.get(campaign));
        assertThat(figures.coverage()).isEqualTo(new Rate(2, 3, 66.7));
        assertThat(figures.withHazards()).isEqualTo(new Rate(1, 2, 50.0));
        assertThat(figures.hazards()).isEqualTo(2);
        assertThat(figures.perObject()).isEqualTo(1.0);
        assertThat(figures.rectified()).isEqualTo(new Rate(0, 2, 0.0));
        assertThat(figures.rectifiedMajor()).isEqualTo(new Rate(0, 0, null));
        assertThat(figures.open()).isEqualTo(2);
        assertThat(figures.levels()).extracting(Statistics.Count::code, Statistics.Count::count).contains(
            tuple("GENERAL", 2L), tuple("MAJOR", 0L));
        assertThat(figures.categories()).extracting(Statistics.Count::code).containsExactly("XC05", "XC06");
        assertThat(figures.results()).filteredOn(count -> count.count() > 0).extracting(Statistics.Count::code)
            .containsExactly("NO_PROBLEM", "ORDERED");
        assertThat(figures.problems()).extracting(Statistics.Problem::item, Statistics.Problem::objects, Statistics.Problem::checked)
            .containsExactly(tuple("01", 1L, 2L), tuple("02", 1L, 2L));
        assertThat(figures.gasAlarms()).isNull();
        assertThat(figures.selfChecks()).isNull();
        assertThat(figures.recurrence()).isNull();
        assertThat(statistics.open(campaigns.get(campaign), 1)).singleElement().satisfies(open -> assertThat(open.enterpriseName()).isNotBlank());
        jdbc.sql("update hazardflow.hazard set state = 'CLOSED' where number = (select min(hazard) from hazardflow.inspection_item where inspection = ?)")
            .param(inspections.of(campaign).get(0).number()).update();
        assertThat(statistics.of(campaigns.get(campaign)).rectified()).isEqualTo(new Rate(1, 2, 50.0));
        callers.actAs(PLANNER, () -> assertThat(controller.statistics(campaign).openHazards()).hasSize(1));
        callers.actAs("safety.e0001", () -> assertThatThrownBy(() -> controller.statistics(campaign)).hasMessageContaining("404"));
        rebuild.rebuild();
    }

    @Test
    void aCampaignIsSummedUpReturnedApprovedReportedAndLookedBackOn() {
        String campaign = completed(Map.of(), false);
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.SUMMARY);
        assertThatThrownBy(() -> driver.submit(PLANNER, campaign, CampaignProcess.SUMMARIZE_CAMPAIGN, summary(Map.of("openChecked", false))))
            .hasMessageContaining("未整改隐患");

        driver.submit(PLANNER, campaign, CampaignProcess.SUMMARIZE_CAMPAIGN, summary(Map.of()));
        driver.submit(COMMITTEE, campaign, CampaignProcess.APPROVE_REPORT, Map.of("decision", "RETURN", "opinion", "请补充隐患原因分析"));
        assertThat(documents.of(campaign)).isEmpty();
        driver.submit(PLANNER, campaign, CampaignProcess.SUMMARIZE_CAMPAIGN, summary(Map.of("conclusions", "主要原因是仓库管理人员未落实每日巡查。")));
        driver.submit(COMMITTEE, campaign, CampaignProcess.APPROVE_REPORT, Map.of("decision", "APPROVE", "opinion", "情况属实，同意"));
        feed.catchUp();

        IssuedDocument report = documents.of(campaign).stream().filter(document -> document.type() == DocumentType.CAMPAIGN_REPORT).findFirst()
            .orElseThrow();
        assertThat(report.organ()).isEqualTo("天津市河东区安全生产委员会办公室");
        assertThat(text(documents.content(report.id()).orElseThrow())).contains("仓储物流专项检查", campaign, "66.7%", "主要原因是仓库管理人员未落实每日巡查",
            "安全出口保持畅通", "尚有2件隐患未整改", "回头看安排");
        Campaign reported = campaigns.get(campaign);
        assertThat(reported.state()).isEqualTo(CampaignState.LOOK_BACK);
        assertThat(reported.reportedAt()).isNotNull();
        assertThat(reported.lookBackOn()).isBetween(HazardDriver.today().plusDays(30), HazardDriver.today().plusDays(90));
        LedgerEvent plan = ledger.timeline(campaign).stream().filter(event -> CampaignProcess.PLAN_LOOK_BACK.equals(event.step())).findFirst().orElseThrow();
        assertThat(plan.document().path("seed").asText()).matches("[0-9a-f]{64}");
        assertThat(plan.document().path(CampaignTargets.FIELD)).singleElement().satisfies(target -> {
            assertThat(target.path("enterprise").asText()).isEqualTo("e0001");
            assertThat(target.path("officers").asText()).isEqualTo(VisitDriver.FIRST + "," + VisitDriver.SECOND);
        });
        List<LookBackPlan.Drawn> drawn = LookBackPlan.of(strings(plan, "seedParts"), List.of(new LookBackCandidate("e0001", 10, "", null)),
            new LookBackRule(true, 30, 90, 1, 20, 10, "")).objects();
        assertThat(drawn).singleElement().satisfies(one -> assertThat(one.number()).isEqualTo(plan.document().at("/drawn/0/number").asInt()));
        assertThat(statistics.of(reported).coverage().numerator()).isEqualTo(2);
    }

    @Test
    void whoeverWroteTheSummaryDoesNotApproveIt() {
        String campaign = completed(Map.of("plannerGroup", "safety-committee"), false);
        callers.asSystem(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(campaign).taskDefinitionKey(CampaignProcess.SUMMARIZE_CAMPAIGN).list()
                .forEach(task -> tasks.addCandidateGroup(task.getId(), "safety-committee"));
            return null;
        });
        driver.submit(COMMITTEE, campaign, CampaignProcess.SUMMARIZE_CAMPAIGN, summary(Map.of()));
        assertThatThrownBy(() -> driver.submit(COMMITTEE, campaign, CampaignProcess.APPROVE_REPORT, Map.of("decision", "APPROVE", "opinion", "情况属实，同意通过")))
            .hasMessageContaining("总结编写人不能审定");
    }

    @Test
    void resultsAreMadeKnownInTimeAndTheCampaignWaitsForBoth() {
        String campaign = completed(Map.of(), true);
        long before = results.count();

        driver.submit(PLANNER, campaign, CampaignProcess.PUBLISH_RESULTS, Map.of("checked", true));
        assertThat(campaigns.get(campaign).publishedAt()).isNotNull();
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.SUMMARY);
        assertThat(results.count()).isEqualTo(before + 3);
        assertThat(published.inspections(0).items()).filteredOn(row -> row.publishedAt().equals(campaigns.get(campaign).publishedAt())).hasSize(3)
            .allSatisfy(row -> {
                assertThat(row.enterpriseName()).isNotBlank();
                assertThat(row.result()).isIn("未发现问题", "责令整改", "无法联系、停业");
                assertThat(row.inspectedOn()).isEqualTo(HazardDriver.today());
            });
        assertThatThrownBy(() -> published.inspections(-1)).hasMessageContaining("页码");
        assertThat(jdbc.sql("select published_late from hazardflow.campaign where number = ?").param(campaign).query(Boolean.class).single()).isFalse();
        at("2028-01-01T09:00:00");
        assertThat(results.count()).as("shown for a year").isEqualTo(0);
    }

    @Test
    void latePublicationSaysWhyAndIsFlagged() {
        String campaign = completed(Map.of(), true);
        at("2027-02-01T09:00:00");

        assertThatThrownBy(() -> driver.submit(PLANNER, campaign, CampaignProcess.PUBLISH_RESULTS, Map.of("checked", true)))
            .hasMessageContaining("逾期原因");
        driver.submit(PLANNER, campaign, CampaignProcess.PUBLISH_RESULTS, Map.of("checked", true, "lateReason", "名单核对用时较长"));
        feed.catchUp();
        assertThat(jdbc.sql("select published_late from hazardflow.campaign where number = ?").param(campaign).query(Boolean.class).single()).isTrue();
        assertThat(told(campaign)).contains("results-late");
    }

    @Test
    void theEndOfThePeriodIsToldBeforehandAndWhenItHasCome() {
        String campaign = visits.campaign(Map.of());
        visits.given(campaign, "e0001");
        feed.catchUp();
        at("2026-12-27T09:00:00");
        timer(campaign, CampaignProcess.PERIOD_ENDS_SOON);
        at("2027-01-03T09:00:00");
        timer(campaign, CampaignProcess.PERIOD_OVER);
        feed.catchUp();

        assertThat(told(campaign)).contains("inspections-given-out", "period-near", "period-over");
        assertThat(ledger.timeline(campaign)).filteredOn(event -> CampaignProcess.REMIND_OF_PERIOD.equals(event.step())).singleElement()
            .satisfies(event -> assertThat(event.document().path("open").asInt()).isEqualTo(1));
        assertThat(told(inspections.of(campaign).get(0).number())).contains("inspection-announced").doesNotContain("task-opened");
    }

    @Test
    void anUnannouncedInspectionIsToldToNobodyOfTheEnterprise() {
        String campaign = visits.campaign(Map.of("unannounced", true, "type", "UNANNOUNCED"));
        String inspection = visits.given(campaign, "e0001");
        feed.catchUp();

        assertThat(told(inspection)).isEmpty();
    }

    @Test
    void whereNothingWasFoundNothingIsLookedBackOn() {
        String campaign = visits.campaign(Map.of());
        visit(visits.given(campaign, "e0002"), false);
        feed.catchUp();
        Map<String, Object> summary = summary(Map.of());
        summary.remove("openChecked");
        driver.submit(PLANNER, campaign, CampaignProcess.SUMMARIZE_CAMPAIGN, summary);
        driver.submit(COMMITTEE, campaign, CampaignProcess.APPROVE_REPORT, Map.of("decision", "APPROVE", "opinion", "情况属实，同意通过"));
        feed.catchUp();

        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(campaign).processDefinitionKey(CampaignProcess.KEY).count()).isZero();
        assertThat(told(campaign)).contains("campaign-report-approved", "campaign-closed");
    }

    @Test
    void whatALookBackFindsAgainGoesToTheCampaignThatItLooksBackOn() {
        String first = visits.campaign(Map.of());
        visit(visits.given(first, "e0001"), true);
        feed.catchUp();
        starts.startBefore("await-look-back", CampaignProcess.KEY, first, new HashMap<>(Map.of("caseNumber", first)));
        String again = visits.campaign(Map.of("parent", first, "type", "LOOK_BACK"));
        visit(visits.given(again, "e0001"), true);
        feed.catchUp();
        driver.submit(PLANNER, again, CampaignProcess.SUMMARIZE_CAMPAIGN, summary(Map.of()));
        driver.submit(COMMITTEE, again, CampaignProcess.APPROVE_REPORT, Map.of("decision", "APPROVE", "opinion", "情况属实，同意通过"));
        feed.catchUp();
        feed.catchUp();

        assertThat(campaigns.get(again).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(campaigns.get(first).recurrenceFound()).isEqualTo(1);
        assertThat(campaigns.get(first).recurrenceOf()).isEqualTo(1);
        assertThat(campaigns.get(first).state()).isEqualTo(CampaignState.CLOSED);
        assertThat(statistics.of(campaigns.get(first)).recurrence()).isEqualTo(new Rate(1, 1, 100.0));
        assertThat(told(first)).contains("campaign-look-back-over");
    }

    @Test
    void theLookBackIsACampaignOfItsOwnWithTheEnterprisesThatWereDrawn() {
        String first = completed(Map.of(), false);
        driver.submit(PLANNER, first, CampaignProcess.SUMMARIZE_CAMPAIGN, summary(Map.of()));
        driver.submit(COMMITTEE, first, CampaignProcess.APPROVE_REPORT, Map.of("decision", "APPROVE", "opinion", "情况属实，同意通过"));
        ClockUtil.setCurrentTime(Date.from(campaigns.get(first).lookBackOn().atTime(10, 0).atZone(EngineClock.ZONE).toInstant()));
        timer(first, "look-back-time");

        Campaign child = campaigns.get(campaigns.get(first).lookBackNumber());
        assertThat(child.parent()).isEqualTo(first);
        assertThat(child.unannounced()).isTrue();
        assertThat(child.plannerGroup()).isEqualTo("dept:yjj");
        assertThat(child.inspectUntil()).isEqualTo(HazardDriver.today().plusDays(20));
        assertThat(targets.of(child.number())).singleElement().satisfies(target -> {
            assertThat(target.enterprise()).isEqualTo("e0001");
            assertThat(target.officersBefore()).containsExactly(VisitDriver.FIRST, VisitDriver.SECOND);
        });
        rebuild.rebuild();
        assertThat(targets.of(child.number())).hasSize(1);
    }

    /** Three objects: one with two hazards, one without any, one that could not be found. */
    private String inspected(Map<String, Object> changes) {
        String campaign = visits.campaign(changes);
        List.of("e0001", "e0002").forEach(enterprise -> visits.object(campaign, enterprise));
        visits.object(campaign, "e0003");
        visits.accept(campaign);
        visits.work(campaign);
        visit(inspections.of(campaign).get(0).number(), true);
        visit(inspections.of(campaign).get(1).number(), false);
        return campaign;
    }

    /** The same with all inspections over. */
    private String completed(Map<String, Object> changes, boolean resultPublic) {
        String campaign = inspected(changes);
        callers.asSystem(() -> {
            runtime.setVariable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(campaign).singleResult().getId(), "resultPublic",
                resultPublic);
            return null;
        });
        String third = inspections.of(campaign).get(2).number();
        visits.arrive(VisitDriver.FIRST, third, "CLOSED");
        driver.submit("office." + inspections.get(third).street(), third, "confirm-object-state",
            Map.of("objectState", "MOVED", "note", "已搬离本街道，房屋空置", "photos", List.of(driver.photo(HazardDriver.STREET))));
        feed.catchUp();
        return campaign;
    }

    private void visit(String inspection, boolean wrong) {
        visits.arrive(VisitDriver.FIRST, inspection, "OPEN");
        List<Map<String, Object>> rows = visits.rows(inspection);
        if (wrong) {
            visits.wrong(rows.get(0), VisitDriver.FIRST, Map.of());
            visits.wrong(rows.get(1), VisitDriver.FIRST, Map.of("note", "疏散指示标志被遮挡三处"));
        }
        visits.inspect(VisitDriver.FIRST, inspection, Map.of("items", rows));
    }

    private static Map<String, Object> summary(Map<String, Object> changes) {
        Map<String, Object> document = new HashMap<>(Map.of("overview", "本次专项检查按计划开展，检查仓储企业三户，其中一户已搬迁。", "problems", "安全出口堵塞，疏散指示标志被遮挡。",
            "conclusions", "总体可控，个别企业管理松懈。", "measures", "对未整改隐患逐件督促，按期复查销号。", "openChecked", true));
        document.putAll(changes);
        return document;
    }

    private void timer(String campaign, String element) {
        String process = callers.asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(campaign)
            .processDefinitionKey(CampaignProcess.KEY).singleResult().getId());
        Job job = management.createJobQuery().processInstanceId(process).timers().activityId(element).singleResult();
        management.executeJob(job.getId());
    }

    private List<String> told(String number) {
        return jdbc.sql("select kind from hazardflow.announcement where subject = ? order by created_at").param(number).query(String.class).list();
    }

    private static List<String> strings(LedgerEvent event, String field) {
        List<String> texts = new ArrayList<>();
        event.document().path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String text(byte[] pdf) {
        assertThat(PdfCheck.flaws(pdf)).isEmpty();
        return PdfCheck.text(pdf).replaceAll("\\s+", "");
    }
}
