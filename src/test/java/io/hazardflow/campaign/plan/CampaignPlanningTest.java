package io.hazardflow.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignDriver;
import io.hazardflow.campaign.CampaignDriver.Absent;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.CampaignType;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.SelectionMode;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.campaign.pool.PoolVerification;
import io.hazardflow.form.FormContext;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.form.Submission;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.ledger.LedgerRebuild;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class CampaignPlanningTest {

    @Autowired
    private CampaignDriver driver;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private CampaignObjects objects;
    @Autowired
    private PoolVerification verification;
    @Autowired
    private PlanCampaign planning;
    @Autowired
    private ApproveCampaign approval;
    @Autowired
    private ReviseCampaign revision;
    @Autowired
    private FileCampaign filing;
    @Autowired
    private PlanDuties duties;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;

    /** Campaigns of other tests are over, so that no test meets those of another. */
    @BeforeEach
    void quiet() {
        jdbc.sql("update hazardflow.campaign set state = 'CLOSED' where state not in ('CLOSED', 'REFUSED', 'CANCELLED')").update();
        jdbc.sql("delete from hazardflow.external_inspection").update();
        HazardDriver.at("2026-11-23T09:00:00");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void isPlannedApprovedFiledAndItsPoolFrozen() {
        String number = driver.start(Map.of());
        assertThat(driver.posts(number, CampaignProcess.APPROVE_CAMPAIGN)).containsExactly("dept-head:yjj");
        assertThat(driver.task(number, CampaignProcess.APPROVE_CAMPAIGN).getDueDate()).isEqualTo("2026-11-26T23:59:59+08:00");
        Campaign planned = campaigns.get(number);
        assertThat(planned.state()).isEqualTo(CampaignState.APPROVAL);
        assertThat(planned.planner()).isEqualTo(CampaignDriver.PLANNER);
        assertThat(planned.specialGround()).isEqualTo("事故教训");
        assertThat(planned.inspectUntil()).isEqualTo(LocalDate.parse("2027-01-12"));

        driver.approve(number);
        assertThat(campaigns.get(number).approvedAt()).isNotNull();
        assertThat(driver.task(number, CampaignProcess.FILE_CAMPAIGN).getDueDate()).isEqualTo("2026-11-25T23:59:59+08:00");
        driver.file(number);

        Campaign frozen = campaigns.get(number);
        assertThat(frozen.state()).isEqualTo(CampaignState.OBJECTS_FIXED);
        assertThat(frozen.poolSize()).isEqualTo(count("industry = 'CATERING' and street = '001' and status = 'OPERATING'")).isPositive();
        assertThat(objects.of(number)).hasSize(frozen.poolSize());
        assertThat(verification.verify(frozen).equal()).isTrue();
        assertThat(driver.passed(number)).containsExactly("plan-campaign", "check-overlap", "approve-campaign", "plan-approved", "file-campaign",
            "filing-accepted", "freeze-pool", "pool-empty", "self-check-wanted");
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.DRAW_OBJECTS);
        assertThat(driver.variables(number)).containsEntry("plannerGroup", "dept:yjj").containsEntry("resultPublic", false);
    }

    @Test
    void aChangedByteOfThePoolIsSeen() {
        Campaign campaign = campaigns.get(driver.filed(Map.of()));
        jdbc.sql("update hazardflow.campaign_object set name = name || ' ' where campaign = ? and position = 1").param(campaign.number()).update();
        assertThat(verification.verify(campaign).equal()).isFalse();
        jdbc.sql("update hazardflow.campaign_object set name = rtrim(name) where campaign = ? and position = 1").param(campaign.number()).update();
        assertThat(verification.verify(campaign).equal()).isTrue();
    }

    @Test
    void poolAndOverlapsComeBackFromTheLedger() {
        plan("e0001", "市市场监管委", "2026-12-01", "2026-12-05");
        String number = driver.filed(Map.of("industries", List.of(), "streets", List.of("001")));
        String before = state(number);
        rebuild.rebuild();
        assertThat(state(number)).isEqualTo(before);
    }

    @Test
    void aReturnedPlanIsRevisedAndApprovedAgain() {
        String number = driver.start(Map.of());
        driver.submit(CampaignDriver.HEAD, number, CampaignProcess.APPROVE_CAMPAIGN, Map.of("decision", "RETURN", "opinion", "请把开始时间推迟"));
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.DRAFT);
        assertThat(driver.posts(number, CampaignProcess.REVISE_CAMPAIGN)).containsExactly("dept:yjj");
        assertThat(revision.prefill(context(number, CampaignProcess.REVISE_CAMPAIGN, CampaignDriver.PLANNER))).containsEntry("specialGround", "ACCIDENT")
            .containsEntry("industries", List.of("CATERING")).hasEntrySatisfying("returnReason", why -> assertThat(why.toString()).endsWith("请把开始时间推迟"));

        driver.submit(CampaignDriver.PLANNER, number, CampaignProcess.REVISE_CAMPAIGN, driver.plan(Map.of("name", "餐饮场所燃气安全专项整治（修订）")));
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.APPROVAL);
        assertThat(campaigns.get(number).name()).endsWith("（修订）");
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.APPROVE_CAMPAIGN);
        assertThat(driver.passed(number)).containsExactly("plan-campaign", "check-overlap", "approve-campaign", "plan-approved", "revise-campaign",
            "plan-withdrawn", "check-overlap");
    }

    @Test
    void aReturnedPlanCanBeWithdrawn() {
        String number = driver.start(Map.of());
        driver.submit(CampaignDriver.HEAD, number, CampaignProcess.APPROVE_CAMPAIGN, Map.of("decision", "RETURN", "opinion", "暂不需要"));
        Map<String, Object> plan = driver.plan(Map.of("withdraw", true, "withdrawReason", "与市级专项合并开展"));
        driver.submit(CampaignDriver.PLANNER, number, CampaignProcess.REVISE_CAMPAIGN, plan);
        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).endsWith("plan-withdrawn", "campaign-withdrawn");
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.CANCELLED);
        assertThat(campaigns.get(number).endReason()).isEqualTo("撤回方案：与市级专项合并开展");
    }

    @Test
    void aRefusedPlanIsOver() {
        String number = driver.start(Map.of());
        driver.submit(CampaignDriver.HEAD, number, CampaignProcess.APPROVE_CAMPAIGN, Map.of("decision", "REJECT", "opinion", "已有同类专项"));
        assertThat(driver.isOver(number)).isTrue();
        assertThat(driver.passed(number)).endsWith("plan-approved", "campaign-refused");
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.REFUSED);
    }

    @Test
    void theCommitteeObjectsOrItsTimeRunsOut() {
        String number = driver.start(Map.of());
        driver.approve(number);
        driver.submit(CampaignDriver.COMMITTEE, number, CampaignProcess.FILE_CAMPAIGN, Map.of("decision", "OBJECT", "reason", "与区级统一行动冲突"));
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.DRAFT);
        assertThat(campaigns.get(number).approvedAt()).isNull();
        assertThat(revision.prefill(context(number, CampaignProcess.REVISE_CAMPAIGN, CampaignDriver.PLANNER)).get("returnReason").toString())
            .endsWith("与区级统一行动冲突");
        driver.submit(CampaignDriver.PLANNER, number, CampaignProcess.REVISE_CAMPAIGN, driver.plan(Map.of()));
        driver.approve(number);
        HazardDriver.at("2026-11-26T00:00:00");
        driver.fire(number, "filing-time-over");
        assertThat(driver.passed(number)).contains("filing-accepted").endsWith("filing-time-over", "file-by-rule",
            "freeze-pool", "pool-empty", "self-check-wanted");
        assertThat(campaigns.get(number).filedAt()).isNotNull();
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.OBJECTS_FIXED);
    }

    @Test
    void anEmptyPoolGoesBackToThePlanner() {
        jdbc.sql("update hazardflow.enterprise set status = 'OPERATING' where id = 'e0001'").update();
        String street = jdbc.sql("select street from hazardflow.enterprise where id = 'e0001'").query(String.class).single();
        String industry = jdbc.sql("select industry from hazardflow.enterprise where id = 'e0001'").query(String.class).single();
        jdbc.sql("update hazardflow.enterprise set status = 'SUSPENDED' where street = ? and industry = ? and id <> 'e0001'").params(street, industry).update();
        String number = driver.start(Map.of("streets", List.of(street), "industries", List.of(industry)));
        driver.approve(CampaignDriver.HEAD, number, Map.of());
        jdbc.sql("update hazardflow.enterprise set status = 'MOVED' where id = 'e0001'").update();
        driver.file(number);
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.REVISE_CAMPAIGN);
        assertThat(driver.passed(number)).endsWith("freeze-pool", "pool-empty");
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.DRAFT);
        assertThat(campaigns.get(number).poolHash()).isNull();
        assertThat(revision.prefill(context(number, CampaignProcess.REVISE_CAMPAIGN, CampaignDriver.PLANNER)).get("returnReason").toString())
            .contains("没有符合条件的在营企业");
        jdbc.sql("update hazardflow.enterprise set status = 'OPERATING' where street = ? and industry = ?").params(street, industry).update();
    }

    @Test
    void nobodyApprovesHisOwnPlan() {
        String number = driver.start(CampaignDriver.HEAD, Map.of());
        assertThat(driver.posts(number, CampaignProcess.APPROVE_CAMPAIGN)).containsExactly("district-leader");
        Task task = driver.task(number, CampaignProcess.APPROVE_CAMPAIGN);
        assertThat(duties.refusal(task, callers.byId(CampaignDriver.HEAD))).contains(PlanDuties.RULE);
        assertThat(duties.refusal(task, callers.byId(CampaignDriver.LEADER))).isEmpty();
        Submission own = new Submission(context(number, CampaignProcess.APPROVE_CAMPAIGN, CampaignDriver.HEAD),
            json.valueToTree(Map.of("decision", "APPROVE", "opinion", "同意开展")));
        assertThatThrownBy(() -> approval.submit(own)).isInstanceOf(FormRejectedException.class).hasMessageContaining("编制人不能审批");
        driver.approve(CampaignDriver.LEADER, number, Map.of());
        assertThat(campaigns.get(number).approvedAt()).isNotNull();
    }

    @Test
    void theCommitteePlansForADepartmentAndALeaderApproves() {
        String number = driver.start(CampaignDriver.COMMITTEE, Map.of("leadDept", "sww"));
        assertThat(campaigns.get(number).plannerGroup()).isEqualTo("safety-committee");
        assertThat(campaigns.get(number).leadDept()).isEqualTo("sww");
        assertThat(driver.posts(number, CampaignProcess.APPROVE_CAMPAIGN)).containsExactly("district-leader");
    }

    @ParameterizedTest
    @CsvSource({"SPECIAL,FULL,false", "DOUBLE_RANDOM,DOUBLE_RANDOM,true", "UNANNOUNCED,TARGETED,false", "MAJOR_EVENT,FULL,false", "LEADER,SAMPLE,false"})
    void everyTypeHasItsWay(CampaignType type, SelectionMode mode, boolean isPublic) {
        boolean random = type == CampaignType.DOUBLE_RANDOM;
        String number = driver.start(Map.of("type", type.name(), "mode", random ? Absent.VALUE : mode.name(),
            "specialGround", type == CampaignType.SPECIAL ? "SUPERIOR" : Absent.VALUE,
            "samplePercent", mode.isDrawn() ? 20 : Absent.VALUE));
        Campaign campaign = campaigns.get(number);
        assertThat(campaign.mode()).isEqualTo(mode);
        assertThat(campaign.resultPublic()).isEqualTo(isPublic);
        assertThat(campaign.unannounced()).isEqualTo(type == CampaignType.UNANNOUNCED);
    }

    @Test
    void selfChecksComeBeforeTheDraw() {
        String number = driver.start(Map.of("selfCheck", true, "selfCheckUntil", "2026-12-05"));
        driver.approve(number);
        driver.file(number);
        assertThat(driver.passed(number)).endsWith("pool-empty", "self-check-wanted");
        assertThat(driver.openSteps(number)).isEmpty();
        assertThat(driver.jobs(number)).singleElement().satisfies(job -> assertThat(job.getRetries()).isPositive());
    }

    @Test
    void eachRuleOfThePlanIsNamed() {
        refused("periodTo", Map.of("periodTo", "2026-11-22"));
        refused("periodTo", Map.of("periodTo", "2062-12-31"));
        refused("periodFrom", Map.of("periodFrom", "2026-11-22"));
        refused("inspectUntil", Map.of("inspectUntil", "2027-06-01"));
        refused("mobilizeUntil", Map.of("mobilizeUntil", "2026-11-01"));
        refused("inspectUntil", Map.of("selfCheck", true, "selfCheckUntil", "2026-12-20", "inspectUntil", "2026-12-19"));
        refused("selfCheckUntil", Map.of("selfCheck", true, "selfCheckUntil", "2026-11-23"));
        refused("specialGround", Map.of("specialGround", Absent.VALUE));
        refused("memberDepts", Map.of("memberDepts", List.of("yjj")));
        refused("samplePercent", Map.of("mode", "SAMPLE"));
        refused("samplePercent", Map.of("mode", "SAMPLE", "samplePercent", 10, "targetCount", 3));
        refused("targetCount", Map.of("mode", "SAMPLE", "targetCount", 9000));
        refused("industries", Map.of("complaintDays", 1, "riskColors", List.of("RED"), "creditGrades", List.of("A"), "area", "LARGE", "industries", List.of("OTHER")));
        refused("leadDept", Map.of("leadDept", "xf"));
        refused("checklists", Map.of("checklists", List.of("nothing@1")));
        refused("type", Map.of("type", "LOOK_BACK", "specialGround", Absent.VALUE));
        refused("leader", Map.of("leader", "safety.e0001"));
        jdbc.sql("""
            insert into hazardflow.checklist (id, version, title, sector, department, industries, effective_from)
            values ('hotels', '2026', '酒店检查表（测试）', '商贸', 'yjj', '{HOTEL}', date '2021-01-01') on conflict do nothing""").update();
        refused("checklists", Map.of("checklists", List.of("hotels@2026")));
    }

    @Test
    void aSpecialCheckOfAKeyFieldNeedsNoGround() {
        String number = driver.start(Map.of("industries", List.of("GAS_STATION"), "streets", List.of(), "specialGround", Absent.VALUE));
        assertThat(campaigns.get(number).specialGround()).isNull();
        String other = driver.start(Map.of("specialGround", "OTHER", "specialGroundNote", "群众来信"));
        assertThat(campaigns.get(other).specialGround()).isEqualTo("其他：群众来信");
    }

    @Test
    void thePlannerSeesHowManyEnterprisesHeWouldMeet() {
        FormContext context = new FormContext(CampaignProcess.PLAN_CAMPAIGN, CampaignProcess.KEY, null, null, null, callers.byId(CampaignDriver.PLANNER));
        Map<String, Object> defaults = planning.prefill(context);
        assertThat(defaults).containsEntry("leadDept", "yjj").containsEntry("periodFrom", "2026-11-23").containsKeys("checklistOptions", "industries");
        int caterers = count("industry = 'CATERING' and street = '001' and status = 'OPERATING'");
        Submission unfinished = new Submission(context, json.valueToTree(
            Map.of("leadDept", "yjj", "industries", List.of("CATERING"), "streets", List.of("001"))));
        assertThat(planning.next(unfinished)).hasValueSatisfying(next -> {
            assertThat(next.step()).isEqualTo("审批方案（现有 " + caterers + " 户符合条件）");
            assertThat(next.who()).contains("负责人");
        });
    }

    @Test
    void whoApprovesReadsThePlanAndItsOverlapsInWords() {
        String number = driver.start(Map.of("riskColors", List.of(), "area", "SMALL", "resultPublic", true));
        Map<String, Object> shown = approval.prefill(context(number, CampaignProcess.APPROVE_CAMPAIGN, CampaignDriver.HEAD));
        assertThat(shown.get("plan").toString()).contains("餐饮场所燃气安全专项整治（专项整治）", "依据：年度监督检查计划第三项", "300 平方米及以下", "结果向社会公开",
            "通用检查表（测试）（2026）");
        assertThat(filing.prefill(context(number, CampaignProcess.FILE_CAMPAIGN, CampaignDriver.COMMITTEE))).containsKey("overlapSummary");
    }

    private void refused(String field, Map<String, Object> changes) {
        assertThatThrownBy(() -> driver.start(changes)).as(field + " " + changes).rootCause()
            .isInstanceOf(FormRejectedException.class).extracting(e -> ((FormRejectedException) e).field()).isEqualTo(field);
    }

    private FormContext context(String number, String step, String user) {
        return new FormContext(step, CampaignProcess.KEY, null, null, number, callers.byId(user));
    }

    private void plan(String enterprise, String office, String from, String to) {
        jdbc.sql("""
                insert into hazardflow.external_inspection (id, enterprise, office, planned_from, planned_to, matter)
                values ('x' || lpad((select count(*) + 1 from hazardflow.external_inspection)::text, 5, '0'), ?, ?, ?, ?, '年度检查')""")
            .params(enterprise, office, LocalDate.parse(from), LocalDate.parse(to)).update();
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from hazardflow.enterprise where " + condition).query(Integer.class).single();
    }

    private String state(String number) {
        return jdbc.sql("""
            select (select string_agg(o::text, '|' order by position) from hazardflow.campaign_object o where campaign = :number) || '#' ||
                   coalesce((select string_agg(v::text, '|' order by enterprise, kind, other) from hazardflow.campaign_overlap v where campaign = :number), '')
                   || '#' || (select c::text from hazardflow.campaign c where number = :number)""")
            .param("number", number).query(String.class).single();
    }
}
