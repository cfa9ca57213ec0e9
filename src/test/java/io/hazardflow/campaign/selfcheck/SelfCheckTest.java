package io.hazardflow.campaign.selfcheck;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.form.ApplicationStarts;
import io.hazardflow.hazard.Facts;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerRebuild;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class SelfCheckTest {

    private static int campaigns;

    @Autowired
    private SelfChecks checks;
    @Autowired
    private SelfCheckScope scope;
    @Autowired
    private SelfCheckLabels labels;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private HazardCases hazards;
    @Autowired
    private Campaigns campaignRows;
    @Autowired
    private CarryOutSelfCheck form;
    @Autowired
    private EarlierAnswers earlier;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private ApplicationStarts starts;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private Callers callers;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    /** A checklist and plans of the test alone: the district's own would open hundreds of windows. */
    @BeforeEach
    void oneChecklistInForce() {
        at("2026-08-03T00:10:00");
        jdbc.sql("update hazardflow.self_check_default set effective_to = effective_from").update();
        jdbc.sql("""
            insert into hazardflow.checklist (id, version, title, sector, department, effective_from, effective_to)
            values ('ZT', '1', '试验自查清单', '试验', 'yjj', '2026-01-01', '2027-12-31')""").update();
        for (int item = 1; item <= 3; item++) {
            jdbc.sql("""
                insert into hazardflow.checklist_item (checklist, version, item, position, aspect, text, basis, category, sub_grade)
                values ('ZT', '1', ?, ?, '通道', ?, '安全生产法', 'XC05', 'G1')""").params("0" + item, item, "疏散通道保持畅通之" + item).update();
        }
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        jdbc.sql("delete from hazardflow.self_check_plan").update();
        jdbc.sql("update hazardflow.self_check_default set effective_to = null").update();
        for (String number : jdbc.sql("select number from hazardflow.self_check where state in ('OPEN', 'MISSED')").query(String.class).list()) {
            callers.asSystem(() -> {
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test"));
                return null;
            });
        }
        jdbc.sql("delete from hazardflow.checklist_item where checklist = 'ZT'").update();
        jdbc.sql("delete from hazardflow.checklist where id = 'ZT'").update();
    }

    @Test
    void whatIsNotCompliantBecomesAHazardEach() {
        String number = opened("e0217", Frequency.MONTHLY);
        driver.submit("safety.e0217", number, SelfCheckProcess.CARRY_OUT_SELF_CHECK, answers("safety.e0217", "NOT_COMPLIANT", "COMPLIANT", "NOT_COMPLIANT"));

        SelfCheck check = checks.get(number);
        assertThat(check.state()).isEqualTo(SelfCheckState.DONE);
        assertThat(check).extracting(SelfCheck::items, SelfCheck::checked, SelfCheck::found, SelfCheck::late, SelfCheck::zeroReport)
            .containsExactly(3, 3, 2, false, null);
        List<HazardCase> raised = raised(number);
        assertThat(raised).hasSize(2).allSatisfy(hazard -> {
            assertThat(hazard.source()).isEqualTo(HazardSource.ENT_SELF);
            assertThat(hazard.parentKey()).isEqualTo(number);
            assertThat(hazard.category()).isEqualTo("XC05");
            assertThat(hazard.reporter()).isEqualTo("safety.e0217");
            assertThat(driver.openSteps(hazard.number())).containsExactly("verify-hazard");
            assertThat(ledger.timeline(hazard.number()).get(0).evidence()).hasSize(1);
        });
        assertThat(zeroReports("e0217")).isEmpty();
        assertThat(passed(number)).containsSubsequence("self-check-due", "carry-out-self-check", "raise-findings", "self-check-done");
        assertThat(earlier.of("e0217")).containsOnlyKeys("ZT@1/01", "ZT@1/03");
        List<String> before = items(number);
        rebuild.rebuild();
        assertThat(checks.get(number)).isEqualTo(check);
        assertThat(items(number)).isEqualTo(before).hasSize(3);
    }

    @Test
    void nothingFoundIsTheZeroReportOfThePeriodAndOnlyOnce() {
        String weekly = opened("e0053", Frequency.WEEKLY);
        driver.submit("safety.e0053", weekly, SelfCheckProcess.CARRY_OUT_SELF_CHECK, answers("safety.e0053", "COMPLIANT", "NOT_APPLICABLE", "COMPLIANT"));
        assertThat(checks.get(weekly).zeroReport()).isEqualTo("LB-e0053-2026-08");
        assertThat(ledger.timeline("LB-e0053-2026-08")).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo("self-check-clear");
            assertThat(event.actor().userId()).isEqualTo("safety.e0053");
            assertThat(event.document().path("selfCheck").asText()).isEqualTo(weekly);
        });
        assertThat(jdbc.sql("select checked_items from hazardflow.zero_report where number = 'LB-e0053-2026-08'").query(Integer.class).single()).isEqualTo(2);

        at("2026-08-10T00:10:00");
        openWindows();
        String next = openOf("e0053");
        driver.submit("safety.e0053", next, SelfCheckProcess.CARRY_OUT_SELF_CHECK, answers("safety.e0053", "COMPLIANT", "COMPLIANT", "COMPLIANT"));
        assertThat(checks.get(next)).extracting(SelfCheck::state, SelfCheck::zeroReport).containsExactly(SelfCheckState.DONE, null);
        assertThat(zeroReports("e0053")).containsExactly("LB-e0053-2026-08");
    }

    @Test
    void whoHasReportedAHazardInThePeriodHasNoZeroToReport() {
        String number = opened("e0001", Frequency.MONTHLY);
        driver.report("safety.e0001");
        driver.submit("safety.e0001", number, SelfCheckProcess.CARRY_OUT_SELF_CHECK, answers("safety.e0001", "COMPLIANT", "COMPLIANT", "COMPLIANT"));

        assertThat(checks.get(number).zeroReport()).isNull();
    }

    @Test
    void aMissedOneIsUrgedAndMayBeMadeUpForButCountsAsLate() {
        String number = opened("e0216", Frequency.MONTHLY);
        assertThat(checks.get(number).due()).isEqualTo(Instant.parse("2026-08-17T15:59:59Z"));
        at("2026-08-15T12:00:00");
        fire(number, "self-check-due-soon");
        assertThat(checks.get(number).remindedAt()).isNotNull();
        at("2026-08-18T00:00:00");
        fire(number, "self-check-missed");

        assertThat(checks.get(number).state()).isEqualTo(SelfCheckState.MISSED);
        assertThat(driver.task(number, SelfCheckProcess.CARRY_OUT_SELF_CHECK).getPriority()).isEqualTo(70);
        assertThat(passed(number)).contains("remind-of-self-check", "self-check-reminded", "note-missed", "missed-noted");
        driver.submit("safety.e0216", number, SelfCheckProcess.CARRY_OUT_SELF_CHECK, answers("safety.e0216", "COMPLIANT", "COMPLIANT", "COMPLIANT"));
        assertThat(checks.get(number)).extracting(SelfCheck::state, SelfCheck::late).containsExactly(SelfCheckState.LATE, true);
        assertThat(checks.get(number).missedAt()).isNotNull();
    }

    @Test
    void whatIsNotMadeBeforeTheNextPeriodBeginsIsOverForGood() {
        String number = opened("e0034", Frequency.MONTHLY);
        at("2026-09-01T00:00:00");
        fire(number, "self-check-due-soon");
        fire(number, "self-check-missed");
        assertThat(checks.get(number)).extracting(SelfCheck::state, SelfCheck::remindedAt).containsExactly(SelfCheckState.OPEN, null);
        fire(number, "self-check-lapsed");

        assertThat(checks.get(number).state()).isEqualTo(SelfCheckState.LAPSED);
        assertThat(checks.get(number).missedAt()).isEqualTo(checks.get(number).due());
        assertThat(passed(number)).contains("note-lapsed", "self-check-not-made").doesNotContain("carry-out-self-check");
        openWindows();
        assertThat(openOf("e0034")).startsWith("ZC-e0034-20260901-");
    }

    @Test
    void theCalendarOpensEachPeriodOnceAndCatchesUpWithWhatStillRuns() {
        plan("e0035", Frequency.WEEKLY, "OWN");
        plan("e0036", Frequency.QUARTERLY, "OWN");
        openWindows();
        openWindows();
        assertThat(all("e0035")).hasSize(1);
        assertThat(checks.get(all("e0036").get(0))).extracting(SelfCheck::period, SelfCheck::due).containsExactly("2026-Q3",
            Instant.parse("2026-09-01T15:59:59Z"));

        at("2026-08-27T09:00:00");
        openWindows();
        openWindows();
        assertThat(all("e0035")).hasSize(2);
        assertThat(checks.get(all("e0035").get(1))).extracting(SelfCheck::period, SelfCheck::due).containsExactly("2026-W35",
            Instant.parse("2026-08-30T15:59:59Z"));
        assertThat(all("e0036")).hasSize(1);
    }

    @Test
    void theStrictestOfDefaultDemandAndWishCounts() {
        plan("e0037", Frequency.MONTHLY, "DEMANDED");
        plan("e0037", Frequency.WEEKLY, "OWN");
        plan("e0038", Frequency.YEARLY, "OWN");
        jdbc.sql("""
            insert into hazardflow.self_check_default (industry, checklist, frequency, effective_from, basis)
            select industry, 'ZT', 'MONTHLY', '2026-02-01', '试验' from hazardflow.enterprise where id = 'e0038'""").update();
        try {
            openWindows();
        } finally {
            jdbc.sql("delete from hazardflow.self_check_default where checklist = 'ZT'").update();
        }

        assertThat(checks.get(openOf("e0037"))).extracting(SelfCheck::frequency, SelfCheck::period).containsExactly(Frequency.WEEKLY, "2026-W32");
        assertThat(checks.get(openOf("e0038")).frequency()).isEqualTo(Frequency.MONTHLY);
    }

    @Test
    void aCampaignWaitsForTheLastAnswerAndKnowsWhoGaveNone() {
        String campaign = campaign("e0146", "e0147", "e0043");
        String first = of(campaign, "e0146");
        assertThat(campaignRows.get(campaign).state()).isEqualTo(CampaignState.SELF_CHECK);
        driver.submit("safety.e0146", first, SelfCheckProcess.CARRY_OUT_SELF_CHECK, answers("safety.e0146", "COMPLIANT", "COMPLIANT", "COMPLIANT"));
        driver.submit("safety.e0147", of(campaign, "e0147"), SelfCheckProcess.CARRY_OUT_SELF_CHECK,
            answers("safety.e0147", "COMPLIANT", "NOT_CHECKED", "COMPLIANT"));
        feed.catchUp();
        assertThat(waits(campaign)).isTrue();
        assertThat(checks.unanswered(campaign)).containsExactly("e0043");

        at("2026-08-21T00:00:00");
        fire(of(campaign, "e0043"), "self-check-missed");
        fire(of(campaign, "e0043"), "self-check-lapsed");
        feed.catchUp();
        assertThat(waits(campaign)).isFalse();
        assertThat(checks.get(of(campaign, "e0043")).state()).isEqualTo(SelfCheckState.LAPSED);
        assertThat(checks.unanswered(campaign)).containsExactly("e0043");
    }

    @Test
    void answersThatCameBeforeTheCampaignWaitedAreNotLost() {
        String campaign = planned("e0109");
        String instance = started(campaign);
        driver.submit("safety.e0109", of(campaign, "e0109"), SelfCheckProcess.CARRY_OUT_SELF_CHECK,
            answers("safety.e0109", "COMPLIANT", "COMPLIANT", "COMPLIANT"));
        feed.catchUp();

        assertThat(waits(campaign)).isFalse();
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).isOne();
    }

    @Test
    void aCancelledCampaignTakesItsSelfChecksBack() {
        String campaign = campaign("e0045");
        append(new LedgerEntry(campaign, CampaignProcess.KEY, CampaignProcess.CAMPAIGN_CANCELLED, Actor.SYSTEM, Map.of(),
            Map.of("state", CampaignState.CANCELLED.name()), List.of(), List.of()));
        feed.catchUp();

        String number = of(campaign, "e0045");
        assertThat(checks.get(number)).extracting(SelfCheck::state, SelfCheck::endReason).containsExactly(SelfCheckState.WITHDRAWN, "专项已取消");
        assertThat(passed(number)).contains("note-withdrawn", "self-check-dropped");
    }

    @Test
    void whoeverSeesTheEnterpriseSeesItsSelfChecks() {
        String number = opened("e0174", Frequency.MONTHLY);
        SelfCheck check = checks.get(number);
        for (String reader : List.of("safety.e0174", "head.e0174", "office." + check.street(), "grid." + check.street(), "committee")) {
            assertThat(scope.mayRead(number, callers.byId(reader))).as(reader).isTrue();
        }
        assertThat(scope.mayRead(number, callers.byId("safety.e0175"))).isFalse();
        assertThat(labels.of(number)).hasValueSatisfying(label -> {
            assertThat(label.title()).isEqualTo("自查：试验自查清单");
            assertThat(label.page()).isEqualTo("/self-checks/" + number);
        });
        assertThatThrownBy(() -> driver.submit("safety.e0174", number, SelfCheckProcess.CARRY_OUT_SELF_CHECK,
            answers("safety.e0174", "COMPLIANT", "COMPLIANT"))).hasMessageContaining("检查项目");
    }

    private String opened(String enterprise, Frequency frequency) {
        plan(enterprise, frequency, "OWN");
        openWindows();
        return openOf(enterprise);
    }

    private void plan(String enterprise, Frequency frequency, String origin) {
        jdbc.sql("""
            insert into hazardflow.self_check_plan (ref, enterprise, checklist, origin, frequency, starts_on)
            values (:ref, :enterprise, 'ZT', :origin, :frequency, '2026-01-01')""").param("ref", enterprise + "/ZT/" + origin)
            .param("enterprise", enterprise).param("origin", origin).param("frequency", frequency.name()).update();
    }

    /** What the timer start does, with its batches. */
    private void openWindows() {
        Job day = management.createJobQuery().processDefinitionKey(SelfCheckProcess.CALENDAR).timers().singleResult();
        management.setJobDuedate(day.getId(), ClockUtil.getCurrentTime());
        management.executeJob(day.getId());
        runJobs(SelfCheckProcess.CALENDAR);
    }

    private void runJobs(String process) {
        List<Job> due = management.createJobQuery().processDefinitionKey(process).messages().list();
        while (!due.isEmpty()) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = management.createJobQuery().processDefinitionKey(process).messages().list();
        }
    }

    private String campaign(String... enterprises) {
        String campaign = planned(enterprises);
        started(campaign);
        feed.catchUp();
        return campaign;
    }

    private String planned(String... enterprises) {
        String number = "ZX-2018-%03d".formatted(++campaigns);
        append(new LedgerEntry(number, CampaignProcess.KEY, CampaignProcess.PLAN_CAMPAIGN, Actor.SYSTEM, Map.of(),
            Facts.of("name", "试验专项").and("checklists", "ZT@1").and("selfCheck", true).and("selfCheckUntil", LocalDate.of(2026, 8, 20))
                .and("state", CampaignState.OBJECTS_FIXED.name()).map(), List.of(), List.of()));
        int position = 0;
        for (String enterprise : enterprises) {
            jdbc.sql("""
                insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry)
                select ?, id, ?, name, street, industry from hazardflow.enterprise where id = ?""").params(number, ++position, enterprise).update();
        }
        return number;
    }

    private void append(LedgerEntry entry) {
        transactions.executeWithoutResult(status -> ledger.append(entry));
    }

    private String started(String campaign) {
        starts.startBefore(CampaignProcess.START_SELF_CHECKS, CampaignProcess.KEY, campaign, Map.of(CampaignProcess.SELF_CHECK_UNTIL.name(),
            Date.from(Deadlines.endOf(LocalDate.of(2026, 8, 20))), CampaignProcess.PLANNER_GROUP.name(), "dept:yjj"));
        String instance = instance(campaign);
        List<Job> batches = management.createJobQuery().processInstanceId(instance).messages().list();
        while (!batches.isEmpty()) {
            batches.forEach(job -> management.executeJob(job.getId()));
            batches = management.createJobQuery().processInstanceId(instance).messages().list();
        }
        return instance;
    }

    private boolean waits(String campaign) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(campaign).messageEventSubscriptionName(CampaignProcess.SELF_CHECKS_ANSWERED)
            .count() > 0;
    }

    private String of(String campaign, String enterprise) {
        return jdbc.sql("select number from hazardflow.self_check where campaign = ? and enterprise = ?").params(campaign, enterprise)
            .query(String.class).single();
    }

    private String openOf(String enterprise) {
        return jdbc.sql("select number from hazardflow.self_check where enterprise = ? and state = 'OPEN' and campaign is null").param(enterprise)
            .query(String.class).single();
    }

    private List<String> all(String enterprise) {
        return jdbc.sql("select number from hazardflow.self_check where enterprise = ? order by opened_at").param(enterprise).query(String.class).list();
    }

    private List<String> items(String number) {
        return jdbc.sql("select item || result || coalesce(hazard, '') from hazardflow.self_check_item where number = ? order by position").param(number)
            .query(String.class).list();
    }

    private List<HazardCase> raised(String number) {
        return jdbc.sql("select number from hazardflow.hazard where parent_key = ? order by number").param(number).query(String.class).list().stream()
            .map(hazards::get).toList();
    }

    private List<String> zeroReports(String enterprise) {
        return jdbc.sql("select number from hazardflow.zero_report where enterprise = ?").param(enterprise).query(String.class).list();
    }

    private void fire(String number, String element) {
        Job job = management.createJobQuery().processInstanceId(instance(number)).activityId(element).executable().singleResult();
        management.executeJob(job.getId());
    }

    private String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    private List<String> passed(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).finished().orderPartiallyByOccurrence().asc().list()
            .stream().filter(activity -> !activity.isCanceled()).map(HistoricActivityInstance::getActivityId).toList();
    }

    private Map<String, Object> answers(String user, String... results) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int index = 0; index < results.length; index++) {
            Map<String, Object> row = new HashMap<>(Map.of("item", "ZT@1/0" + (index + 1), "result", results[index]));
            switch (results[index]) {
                case "NOT_COMPLIANT" -> row.putAll(Map.of("photos", List.of(driver.photo(user)), "note", "通道堆放杂物约一立方米，第" + index + "处",
                    "location", "一层东侧 " + index));
                case "NOT_CHECKED" -> row.put("reason", "当日停电未开放");
                default -> {
                }
            }
            rows.add(row);
        }
        return new HashMap<>(Map.of("items", rows, "areas", "一至三层疏散通道", "checker", "李四", "statement", true));
    }
}
