package io.hazardflow.campaign.visit;

import static io.hazardflow.campaign.visit.VisitDriver.FIRE;
import static io.hazardflow.campaign.visit.VisitDriver.FIRST;
import static io.hazardflow.campaign.visit.VisitDriver.STORE;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hazardflow.ProcessTest;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class CampaignVisitsTest {

    @Autowired
    private VisitDriver visits;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private Inspections inspections;
    @Autowired
    private InspectionStarts starts;
    @Autowired
    private InspectionTeams teams;
    @Autowired
    private InspectionCounts counts;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Ledger ledger;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-09-07T09:00:00");
        visits.begin();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void objectsAreGivenOutInBatchesEachOnceAndAFailedBatchLeavesNothing() {
        String campaign = visits.campaign(Map.of());
        jdbc.sql("""
            insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry, choice, rank)
            select ?, id, row_number() over (order by id), name, street, industry, 'SELECTED', 1000 - row_number() over (order by id)
            from (select * from hazardflow.enterprise where status = 'OPERATING' order by id limit 23) e""").param(campaign).update();
        visits.accept(campaign);
        management.executeJob(visits.jobs(campaign).get(0).getId());
        assertThat(inspections.of(campaign)).hasSize(10);
        assertThat(inspections.of(campaign).get(0).enterprise()).as("the first of the draw")
            .isEqualTo(jdbc.sql("select enterprise from hazardflow.campaign_object where campaign = ? order by rank limit 1").param(campaign)
                .query(String.class).single());

        jdbc.sql("""
            create function hazardflow.refuse_inspection() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$""").update();
        jdbc.sql("create trigger refuse before insert on hazardflow.inspection for each row when (new.number like '%-0015') execute function hazardflow.refuse_inspection()")
            .update();
        try {
            assertThat(catchAll(() -> management.executeJob(visits.jobs(campaign).get(0).getId()))).isNotNull();
            assertThat(inspections.of(campaign)).hasSize(10);
        } finally {
            jdbc.sql("drop trigger refuse on hazardflow.inspection").update();
            jdbc.sql("drop function hazardflow.refuse_inspection()").update();
        }
        assertThat(visits.work(campaign)).isEqualTo(2);
        assertThat(inspections.of(campaign)).hasSize(23).extracting(Inspection::enterprise).doesNotHaveDuplicates();
        assertThat(campaigns.get(campaign).startedAt()).isNotNull();
        assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.INSPECTING);
        String again = starts.start(campaign, inspections.of(campaign).get(0).enterprise());
        assertThat(again).isEqualTo(inspections.of(campaign).get(0).number());
    }

    @Test
    void theCampaignGoesOnOnceWhenTheLastInspectionIsOver() {
        String campaign = visits.campaign(Map.of());
        visits.object(campaign, "e0006");
        visits.object(campaign, "e0007");
        visits.accept(campaign);
        visits.work(campaign);
        List<Inspection> given = inspections.of(campaign);
        visits.arrive(FIRST, given.get(0).number(), "OPEN");
        visits.inspect(FIRST, given.get(0).number(), Map.of());
        visits.tell();
        assertThat(standsAt(campaign)).contains("await-inspections");
        visits.arrive(FIRST, given.get(1).number(), "OPEN");
        visits.inspect(FIRST, given.get(1).number(), Map.of());
        visits.tell();
        visits.tell();

        assertThat(standsAt(campaign)).doesNotContain("await-inspections");
        assertThat(campaigns.get(campaign).completedAt()).isNotNull();
        assertThat(campaigns.get(campaign).publishBy()).isNotNull();
        assertThat(ledger.timeline(campaign)).filteredOn(event -> event.step().equals(CampaignProcess.INSPECTIONS_COMPLETED)).hasSize(1);
        assertThat(counts.inYear("e0006", 2026)).isPositive();
        assertThat(counts.lastInspected("e0006")).contains(HazardDriver.today());
    }

    @Test
    void aCampaignWithNothingToInspectIsOverAtOnce() {
        String campaign = visits.campaign(Map.of());
        visits.accept(campaign);
        visits.work(campaign);
        visits.tell();
        assertThat(campaigns.get(campaign).completedAt()).isNotNull();
    }

    @Test
    void whatEndsBeforeAllIsGivenOutIsCountedAfterwards() {
        String campaign = visits.campaign(Map.of());
        visits.object(campaign, "e0006");
        String early = starts.start(campaign, "e0006");
        visits.arrive(FIRST, early, "OPEN");
        visits.inspect(FIRST, early, Map.of());
        visits.tell();
        assertThat(campaigns.get(campaign).completedAt()).isNull();
        visits.accept(campaign);
        visits.work(campaign);
        visits.tell();
        assertThat(campaigns.get(campaign).completedAt()).isNotNull();
    }

    @Test
    void whileItIsSuspendedNothingIsGivenOutAndThenItGoesOn() {
        String campaign = visits.campaign(Map.of());
        visits.object(campaign, "e0006");
        visits.accept(campaign);
        record(campaign, CampaignProcess.SUSPEND_CAMPAIGN, Map.of("suspended", true));
        visits.work(campaign);
        assertThat(inspections.of(campaign)).isEmpty();
        assertThat(visits.jobs(campaign)).isEmpty();
        visits.tell();
        assertThat(inspections.of(campaign)).isEmpty();

        record(campaign, CampaignProcess.RESUME_CAMPAIGN, Map.of("suspended", false));
        visits.tell();
        visits.work(campaign);
        assertThat(inspections.of(campaign)).hasSize(1);
        assertThat(standsAt(campaign)).contains("await-inspections");
    }

    @Test
    void aCancelledCampaignTakesBackWhatNobodyHasBegun() {
        String campaign = visits.campaign(Map.of());
        visits.object(campaign, "e0006");
        visits.object(campaign, "e0007");
        visits.object(campaign, "e0008");
        visits.accept(campaign);
        visits.work(campaign);
        List<Inspection> given = inspections.of(campaign);
        visits.arrive(FIRST, given.get(0).number(), "OPEN");
        String other = visits.campaign(Map.of("checklists", STORE));
        visits.object(other, "e0008", "MERGED", null, null, campaign);
        visits.accept(other);
        visits.work(other);

        record(campaign, "cancel-campaign", Map.of("state", "CANCELLED", "endReason", "上级统一部署"));
        runtime.createMessageCorrelation(CampaignProcess.CAMPAIGN_CANCELLED).processInstanceBusinessKey(campaign).correlate();
        visits.work(campaign);
        assertThat(standsAt(campaign)).isEmpty();
        assertThat(inspections.get(given.get(0).number()).state()).isEqualTo(InspectionState.ARRIVED);
        assertThat(inspections.get(given.get(1).number())).extracting(Inspection::state, Inspection::reason)
            .containsExactly(InspectionState.EXCUSED, "专项已取消：上级统一部署");
        Inspection shared = inspections.get(given.get(2).number());
        assertThat(shared.state()).isEqualTo(InspectionState.WAITING);
        assertThat(shared.checklistRefs()).containsExactly(STORE).doesNotContain(FIRE);
        visits.inspect(FIRST, given.get(0).number(), Map.of());
        assertThat(inspections.get(given.get(0).number()).state()).isEqualTo(InspectionState.DONE);
    }

    @Test
    void theTaskFollowsAnotherTeam() {
        String campaign = visits.campaign(Map.of());
        String number = visits.given(campaign, "e0006");
        teams.change(campaign, "e0006", VisitDriver.SECOND, FIRST, "原检查组须回避", Actor.SYSTEM);
        assertThat(driver.task(number, "arrive-at-site").getAssignee()).isEqualTo(VisitDriver.SECOND);
        assertThat(inspections.get(number).team()).containsExactly(VisitDriver.SECOND, FIRST);
    }

    private void record(String campaign, String step, Map<String, Object> facts) {
        new TransactionTemplate(transactions).executeWithoutResult(status ->
            ledger.append(new LedgerEntry(campaign, CampaignProcess.KEY, step, Actor.SYSTEM, null, facts, List.of(), List.of())));
    }

    private List<String> standsAt(String campaign) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(campaign).list().stream()
            .flatMap(process -> runtime.getActiveActivityIds(process.getId()).stream()).toList();
    }

    private static Throwable catchAll(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
