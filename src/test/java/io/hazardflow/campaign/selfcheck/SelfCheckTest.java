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
import io.hazardflow.registry.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class SelfCheckTest {

    private static int campaigns;

    @Autowired
    private SelfChecks checks;
    @Autowired
    private SelfCheckController controller;
    @Autowired
    private SelfCheckScope scope;
    @Autowired
    private SelfCheckLabels labels;
    @Autowired
    private SelfCheckDriver selfChecks;
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

    @BeforeEach
    void oneChecklistInForce() {
        at("2026-08-03T00:10:00");
        selfChecks.begin();
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        selfChecks.end();
    }

    @Test
    void whatIsNotCompliantBecomesAHazardEach() {
        String number = selfChecks.opened("e0217", Frequency.MONTHLY);
        selfChecks.make("safety.e0217", number, "NOT_COMPLIANT", "COMPLIANT", "NOT_COMPLIANT");

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
        String weekly = selfChecks.opened("e0053", Frequency.WEEKLY);
        selfChecks.make("safety.e0053", weekly, "COMPLIANT", "NOT_APPLICABLE", "COMPLIANT");
        assertThat(checks.get(weekly).zeroReport()).isEqualTo("LB-e0053-2026-08");
        assertThat(ledger.timeline("LB-e0053-2026-08")).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo("self-check-clear");
            assertThat(event.actor().userId()).isEqualTo("safety.e0053");
            assertThat(event.document().path("selfCheck").asText()).isEqualTo(weekly);
        });
        assertThat(jdbc.sql("select checked_items from hazardflow.zero_report where number = 'LB-e0053-2026-08'").query(Integer.class).single()).isEqualTo(2);

        at("2026-08-10T00:10:00");
        selfChecks.openWindows();
        String next = selfChecks.openOf("e0053");
        selfChecks.make("safety.e0053", next, "COMPLIANT", "COMPLIANT", "COMPLIANT");
        assertThat(checks.get(next)).extracting(SelfCheck::state, SelfCheck::zeroReport).containsExactly(SelfCheckState.DONE, null);
        assertThat(zeroReports("e0053")).containsExactly("LB-e0053-2026-08");
    }

    @Test
    void whoHasReportedAHazardInThePeriodHasNoZeroToReport() {
        String number = selfChecks.opened("e0001", Frequency.MONTHLY);
        driver.report("safety.e0001");
        selfChecks.make("safety.e0001", number, "COMPLIANT", "COMPLIANT", "COMPLIANT");

        assertThat(checks.get(number).zeroReport()).isNull();
    }

    @Test
    void aMissedOneIsUrgedAndMayBeMadeUpForButCountsAsLate() {
        String number = selfChecks.opened("e0216", Frequency.MONTHLY);
        assertThat(checks.get(number).due()).isEqualTo(Instant.parse("2026-08-17T15:59:59Z"));
        at("2026-08-15T12:00:00");
        selfChecks.fire(number, "self-check-due-soon");
        assertThat(checks.get(number).remindedAt()).isNotNull();
        at("2026-08-18T00:00:00");
        selfChecks.fire(number, "self-check-missed");

        assertThat(checks.get(number).state()).isEqualTo(SelfCheckState.MISSED);
        assertThat(driver.task(number, SelfCheckProcess.CARRY_OUT_SELF_CHECK).getPriority()).isEqualTo(70);
        assertThat(passed(number)).contains("remind-of-self-check", "self-check-reminded", "note-missed", "missed-noted");
        selfChecks.make("safety.e0216", number, "COMPLIANT", "COMPLIANT", "COMPLIANT");
        assertThat(checks.get(number)).extracting(SelfCheck::state, SelfCheck::late).containsExactly(SelfCheckState.LATE, true);
        assertThat(checks.get(number).missedAt()).isNotNull();
    }

    @Test
    void whatIsNotMadeBeforeTheNextPeriodBeginsIsOverForGood() {
        String number = selfChecks.opened("e0034", Frequency.MONTHLY);
        at("2026-09-01T00:00:00");
        selfChecks.fire(number, "self-check-due-soon");
        selfChecks.fire(number, "self-check-missed");
        assertThat(checks.get(number)).extracting(SelfCheck::state, SelfCheck::remindedAt).containsExactly(SelfCheckState.OPEN, null);
        selfChecks.fire(number, "self-check-lapsed");

        assertThat(checks.get(number).state()).isEqualTo(SelfCheckState.LAPSED);
        assertThat(checks.get(number).missedAt()).isEqualTo(checks.get(number).due());
        assertThat(passed(number)).contains("note-lapsed", "self-check-not-made").doesNotContain("carry-out-self-check");
        selfChecks.openWindows();
        assertThat(selfChecks.openOf("e0034")).startsWith("ZC-e0034-20260901-");
    }

    @Test
    void theCalendarOpensEachPeriodOnceAndCatchesUpWithWhatStillRuns() {
        selfChecks.plan("e0035", Frequency.WEEKLY, "OWN");
        selfChecks.plan("e0036", Frequency.QUARTERLY, "OWN");
        selfChecks.openWindows();
        selfChecks.openWindows();
        assertThat(selfChecks.all("e0035")).hasSize(1);
        assertThat(checks.get(selfChecks.all("e0036").get(0))).extracting(SelfCheck::period, SelfCheck::due).containsExactly("2026-Q3",
            Instant.parse("2026-09-01T15:59:59Z"));

        at("2026-08-27T09:00:00");
        selfChecks.openWindows();
        selfChecks.openWindows();
        assertThat(selfChecks.all("e0035")).hasSize(2);
        assertThat(checks.get(selfChecks.all("e0035").get(1))).extracting(SelfCheck::period, SelfCheck::due).containsExactly("2026-W35",
            Instant.parse("2026-08-30T15:59:59Z"));
        assertThat(selfChecks.all("e0036")).hasSize(1);
    }

    @Test
    void theStrictestOfDefaultDemandAndWishCounts() {
        selfChecks.plan("e0037", Frequency.MONTHLY, "DEMANDED");
        selfChecks.plan("e0037", Frequency.WEEKLY, "OWN");
        selfChecks.plan("e0038", Frequency.YEARLY, "OWN");
        jdbc.sql("""
            insert into hazardflow.self_check_default (industry, checklist, frequency, effective_from, basis)
            select industry, 'ZT', 'MONTHLY', '2026-02-01', '试验' from hazardflow.enterprise where id = 'e0038'""").update();
        try {
            selfChecks.openWindows();
        } finally {
            jdbc.sql("delete from hazardflow.self_check_default where checklist = 'ZT'").update();
        }

        assertThat(checks.get(selfChecks.openOf("e0037"))).extracting(SelfCheck::frequency, SelfCheck::period).containsExactly(Frequency.WEEKLY, "2026-W32");
        assertThat(checks.get(selfChecks.openOf("e0038")).frequency()).isEqualTo(Frequency.MONTHLY);
    }

    @Test
    void aCampaignWaitsForTheLastAnswerAndKnowsWhoGaveNone() {
        String campaign = campaign("e0146", "e0147", "e0043");
        String first = of(campaign, "e0146");
        assertThat(campaignRows.get(campaign).state()).isEqualTo(CampaignState.SELF_CHECK);
        selfChecks.make("safety.e0146", first, "COMPLIANT", "COMPLIANT", "COMPLIANT");
        selfChecks.make("safety.e0147", of(campaign, "e0147"), "COMPLIANT", "NOT_CHECKED", "COMPLIANT");
        feed.catchUp();
        assertThat(waits(campaign)).isTrue();
        assertThat(checks.unanswered(campaign)).containsExactly("e0043");

        at("2026-08-21T00:00:00");
        selfChecks.fire(of(campaign, "e0043"), "self-check-missed");
        selfChecks.fire(of(campaign, "e0043"), "self-check-lapsed");
        feed.catchUp();
        assertThat(waits(campaign)).isFalse();
        assertThat(checks.get(of(campaign, "e0043")).state()).isEqualTo(SelfCheckState.LAPSED);
        assertThat(checks.unanswered(campaign)).containsExactly("e0043");
    }

    @Test
    void answersThatCameBeforeTheCampaignWaitedAreNotLost() {
        String campaign = planned("e0109");
        String instance = started(campaign);
        selfChecks.make("safety.e0109", of(campaign, "e0109"), "COMPLIANT", "COMPLIANT", "COMPLIANT");
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
        String number = selfChecks.opened("e0174", Frequency.MONTHLY);
        SelfCheck check = checks.get(number);
        for (String reader : List.of("safety.e0174", "head.e0174", "office." + check.street(), "grid." + check.street(), "committee")) {
            assertThat(scope.mayRead(number, callers.byId(reader))).as(reader).isTrue();
        }
        assertThat(scope.mayRead(number, callers.byId("safety.e0175"))).isFalse();
        assertThat(labels.of(number)).hasValueSatisfying(label -> {
            assertThat(label.title()).isEqualTo("自查：试验自查清单");
            assertThat(label.page()).isEqualTo("/self-checks/" + number);
        });
        assertThatThrownBy(() -> selfChecks.make("safety.e0174", number, "COMPLIANT", "COMPLIANT")).hasMessageContaining("检查项目");
    }

    @Test
    void aStreetOfTheListIsAStreetOfItsCountsAndItsSheet() throws IOException {
        String[] numbers = {selfChecks.opened("e0043", Frequency.HALF_YEARLY), selfChecks.opened("e0053", Frequency.HALF_YEARLY)};
        SelfCheck wanted = checks.get(numbers[0]);
        assertThat(checks.get(numbers[1]).street()).isNotEqualTo(wanted.street());
        SelfCheckList.Filter filter = new SelfCheckList.Filter(null, wanted.street(), null, null, "OPEN", null, null);

        callers.actAs("committee", () -> {
            SelfCheckController.Page page = controller.list(filter, 0, 200);
            assertThat(page.items()).extracting(SelfCheckController.Row::number).contains(numbers[0]).doesNotContain(numbers[1]);
            assertThat(page.items()).extracting(SelfCheckController.Row::street).containsOnly(wanted.street());
            assertThat(page.total()).isEqualTo(page.items().size());
        });
        MockHttpServletResponse response = new MockHttpServletResponse();
        callers.actAs("committee", () -> {
            try {
                controller.export(filter, response);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(SheetReader.read(response.getContentAsByteArray()).lines()).extracting(line -> line.cells().get(0))
            .contains(numbers[0]).doesNotContain(numbers[1]);
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = '企业自查' order by id desc limit 1").query(String.class).single())
            .isEqualTo("街道 " + wanted.street() + "，状态 OPEN，xlsx");
        callers.actAs("office." + checks.get(numbers[1]).street(), () ->
            assertThat(controller.list(filter, 0, 200).items()).as("another street's").isEmpty());
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

    private String instance(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    private List<String> passed(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number)).finished().orderPartiallyByOccurrence().asc().list()
            .stream().filter(activity -> !activity.isCanceled()).map(HistoricActivityInstance::getActivityId).toList();
    }
}
