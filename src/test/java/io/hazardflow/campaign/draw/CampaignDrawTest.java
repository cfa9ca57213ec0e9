package io.hazardflow.campaign.draw;

import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.campaign.Campaign;
import io.hazardflow.campaign.CampaignProcess;
import io.hazardflow.campaign.CampaignState;
import io.hazardflow.campaign.Campaigns;
import io.hazardflow.campaign.ObjectChoice;
import io.hazardflow.campaign.pool.CampaignObject;
import io.hazardflow.campaign.pool.CampaignObjects;
import io.hazardflow.campaign.pool.PoolHash;
import io.hazardflow.campaign.visit.Inspections;
import io.hazardflow.campaign.visit.InspectionState;
import io.hazardflow.campaign.visit.VisitDriver;
import io.hazardflow.form.ApplicationStarts;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.form.FormRejectedException;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.rule.Deadlines;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import io.hazardflow.ledger.LedgerEvent;
import io.hazardflow.ledger.LedgerRebuild;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/** The department yjj draws with the department xf; of its officers the first two have accounts, the third has none, the fourth an old certificate. */
@ProcessTest
class CampaignDrawTest {

    private static final String PLANNER = "dept.yjj";
    private static final String HEAD = "depthead.yjj";
    private static final List<String> ENTERPRISES =
        List.of("e0001", "e0002", "e0003", "e0004", "e0005", "e0006", "e0007", "e0008", "e0009", "e0010", "e0011", "e0012");

    @Autowired
    private VisitDriver visits;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private CampaignObjects objects;
    @Autowired
    private CampaignDraws draws;
    @Autowired
    private DrawVerification verification;
    @Autowired
    private DrawView view;
    @Autowired
    private ObjectChanges changes;
    @Autowired
    private OfficerPool officers;
    @Autowired
    private Inspections inspections;
    @Autowired
    private Callers callers;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerRebuild rebuild;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private ApplicationStarts starts;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-09-07T09:00:00");
    }

    @AfterEach
    void quiet() {
        jdbc.sql("delete from hazardflow.officer_recusal").update();
        jdbc.sql("delete from hazardflow.officer_capacity").update();
        jdbc.sql("delete from hazardflow.absence").update();
        ClockUtil.reset();
    }

    @Test
    void aWitnessGivesANumberAndObjectsAndTeamsFollowFromIt() {
        String number = campaign("DOUBLE_RANDOM", Map.of("targetCount", 4));
        draw(number, "见证人想的数 20260907");

        CampaignDraw draw = draws.last(number).orElseThrow();
        DrawParts parts = draw.readParts();
        Campaign campaign = campaigns.get(number);
        assertThat(draw.nonce()).isEqualTo("见证人想的数 20260907");
        assertThat(draw.witness()).isEqualTo("office.001");
        assertThat(parts.seedLines()).containsExactly(number, "1", campaign.poolHash(), draw.officerPoolHash(), draw.nonce());
        assertThat(Draw.of(parts)).isEqualTo(draw.readResult());
        Map<ObjectChoice, Integer> counts = objects.counts(number);
        assertThat(counts.get(ObjectChoice.SELECTED)).isEqualTo(4);
        assertThat(counts.get(ObjectChoice.MUST)).isEqualTo(1);
        assertThat(counts.get(ObjectChoice.RESERVE)).isEqualTo(2);
        assertThat(objects.find(number, "e0012").orElseThrow().choice()).isEqualTo(ObjectChoice.MUST);
        assertThat(objects.of(number, ObjectChoice.SELECTED, ObjectChoice.MUST)).allSatisfy(object -> {
            assertThat(object.leadOfficer()).isIn("law.yjj.1", "law.yjj.2");
            assertThat(object.secondOfficer()).isNotNull().isNotEqualTo(object.leadOfficer());
        });
        assertThat(campaign.drawNo()).isEqualTo(1);
        assertThat(campaign.selected()).isEqualTo(5);
        assertThat(view.of(campaign, draw).officers()).allSatisfy(officer -> assertThat(officer.name()).isNotEqualTo(officer.certificate()));
        assertEqual(number);

        driver.submit(PLANNER, number, CampaignProcess.CONFIRM_DRAW, Map.of("decision", "ACCEPT"));
        assertThat(driver.openSteps(number)).isEmpty();
        visits.work(number);
        assertThat(inspections.of(number)).hasSize(5);
        assertEqual(number);
    }

    @Test
    void theWitnessComesFromElsewhereAndHisNumberIsLongEnough() {
        String number = campaign("DOUBLE_RANDOM", Map.of("targetCount", 4));
        assertRefused(number, Map.of("witness", PLANNER, "nonce", "123456"), "不能是办理人本人");
        assertRefused(number, Map.of("witness", "law.yjj.1", "nonce", "123456"), "须来自牵头部门以外的单位");
        assertRefused(number, Map.of("witness", "王某某", "nonce", "123456"), "须填写单位");
        assertRefused(number, Map.of("witness", "王某某", "witnessUnit", "区应急管理局", "nonce", "123456"), "须来自牵头部门以外的单位");
        assertRefused(number, Map.of("witness", "王某某", "witnessUnit", "区公证处", "nonce", "12345"), "至少 6 个字");
        assertThat(draws.of(number)).isEmpty();

        driver.submit(PLANNER, number, CampaignProcess.DRAW_OBJECTS, Map.of("witness", "王某某", "witnessUnit", "区公证处", "nonce", "123456"));
        assertThat(draws.last(number).orElseThrow().witnessUnit()).isEqualTo("区公证处");
    }

    @Test
    void whoIsNotCertifiedToTheEndOrAwayOrFullIsNotDrawnFrom() {
        String number = campaign("DOUBLE_RANDOM", Map.of("targetCount", 4));
        Campaign campaign = campaigns.get(number);
        assertThat(people(campaign)).contains("law.yjj.1", "law.yjj.2", "law.xf.1").doesNotContain("law.wjw.1");
        String expired = jdbc.sql("select number from hazardflow.officer_certificate where person = 'law.yjj.4'").query(String.class).single();
        assertThat(officers.of(campaign)).extracting(DrawOfficer::certificate).doesNotContain(expired);

        jdbc.sql("update hazardflow.officer_certificate set valid_to = '2026-10-01' where person = 'law.xf.1'").update();
        assertThat(people(campaign)).doesNotContain("law.xf.1");
        jdbc.sql("update hazardflow.officer_certificate set valid_to = '2029-06-30' where person = 'law.xf.1'").update();

        absence("law.xf.2", 20);
        assertThat(people(campaign)).contains("law.xf.2");
        jdbc.sql("delete from hazardflow.absence").update();
        absence("law.xf.2", 21);
        assertThat(people(campaign)).doesNotContain("law.xf.2");

        jdbc.sql("insert into hazardflow.officer_capacity (person, most) values ('law.yjj.2', 0)").update();
        jdbc.sql("""
            insert into hazardflow.officer_recusal (id, person, enterprise, relation, valid_from, valid_to) values
                ('r00001', 'law.yjj.1', 'e0003', 'RELATIVE', '2026-01-01', null), ('r00002', 'law.yjj.1', 'e0004', 'OTHER', '2026-01-01', '2026-09-06')""")
            .update();
        assertThat(officer(campaign, "law.yjj.2").capacity()).isZero();
        assertThat(officer(campaign, "law.yjj.1").recusals()).contains("e0003").doesNotContain("e0004");
    }

    @Test
    void whoWentThereTheLastTimeStaysAway() {
        Campaign campaign = campaigns.get(campaign("DOUBLE_RANDOM", Map.of("targetCount", 4)));
        int before = officer(campaign, "law.yjj.1").capacity();
        visit("ZX-2025-901-0001", "e0005", "DONE", "law.yjj.2", "law.xf.1", "2026-01-01T00:00:00Z");
        visit("ZX-2025-902-0001", "e0005", "DONE", "law.yjj.1", "law.xf.2", "2026-02-01T00:00:00Z");
        visit("ZX-2025-903-0001", "e0005", "EXCUSED", "law.yjj.2", "law.xf.1", "2026-03-01T00:00:00Z");
        visit("ZX-2025-904-0001", "e0006", "WAITING", "law.yjj.1", "law.xf.2", null);
        try {
            assertThat(officer(campaign, "law.yjj.1").recusals()).contains("e0005");
            assertThat(officer(campaign, "law.xf.2").recusals()).contains("e0005");
            assertThat(officer(campaign, "law.yjj.2").recusals()).doesNotContain("e0005");
            assertThat(officer(campaign, "law.yjj.1").capacity()).isEqualTo(before - 1);
        } finally {
            jdbc.sql("delete from hazardflow.inspection where number like 'ZX-2025-90%'").update();
        }
    }

    private void visit(String number, String enterprise, String state, String lead, String second, String ended) {
        jdbc.sql("""
            insert into hazardflow.inspection (number, process_key, state, enterprise, lead_officer, second_officer, ended_at)
            values (?, 'site-inspection', ?, ?, ?, ?, cast(? as timestamptz))""").params(number, state, enterprise, lead, second, ended).update();
    }

    @Test
    void withoutOfficersThereIsNoDrawAndItIsSaidWhatIsLacking() {
        String number = campaign("DOUBLE_RANDOM", Map.of("targetCount", 4));
        jdbc.sql("insert into hazardflow.officer_capacity (person, most) values ('law.yjj.1', 1), ('law.yjj.2', 1)").update();
        assertRefused(number, Map.of("witness", "office.001", "nonce", "123456"), "配不出检查组");
        assertThat(draws.of(number)).isEmpty();
        assertThat(ledger.timeline(number)).extracting(LedgerEvent::step).doesNotContain(CampaignProcess.DRAW_OBJECTS, CampaignProcess.PERFORM_DRAW);
    }

    @Test
    void anotherDrawTakesAReasonAndAnotherPersonAndTheOldOneStays() {
        String number = campaign("DOUBLE_RANDOM", Map.of("targetCount", 4));
        draw(number, "first-nonce");
        redraw(number);
        jdbc.sql("update hazardflow.campaign_draw set redraw_asked_by = ? where campaign = ?").params(HEAD, number).update();
        assertThatThrownBy(() -> driver.submit(HEAD, number, CampaignProcess.APPROVE_REDRAW, approval("APPROVE")))
            .hasStackTraceContaining("须由申请人以外的人办理");
        jdbc.sql("update hazardflow.campaign_draw set redraw_asked_by = ? where campaign = ?").params(PLANNER, number).update();
        driver.submit(HEAD, number, CampaignProcess.APPROVE_REDRAW, approval("REFUSE"));
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.CONFIRM_DRAW);
        redraw(number);
        driver.submit(HEAD, number, CampaignProcess.APPROVE_REDRAW, approval("APPROVE"));
        draw(number, "second-nonce");

        CampaignDraw first = draws.find(number, 1).orElseThrow();
        assertThat(first.supersededAt()).isNotNull();
        assertThat(first.approvedBy()).isEqualTo(HEAD);
        assertThat(first.redrawReason()).isEqualTo("名录中漏登了两名执法人员");
        assertThat(draws.of(number)).hasSize(2);
        assertThat(draws.last(number).orElseThrow().drawNo()).isEqualTo(2);
        assertThat(verification.verify(campaigns.get(number), first).equal()).isTrue();
        assertEqual(number);
        driver.submit(PLANNER, number, CampaignProcess.CONFIRM_DRAW, Map.of("decision", "ACCEPT"));
    }

    @Test
    void everyChangedByteIsFoundAndNamed() {
        String number = campaign("DOUBLE_RANDOM", Map.of("targetCount", 4));
        draw(number, "nobody-knows");
        assertEqual(number);
        assertFound(number, "update hazardflow.campaign_draw set parts = replace(parts, '\"weight\":2', '\"weight\":4') where campaign = ?", "order");
        assertFound(number, "update hazardflow.campaign_draw set parts = replace(parts, 'nobody-knows', 'nobody-knowz') where campaign = ?", "seed");
        assertFound(number, "update hazardflow.campaign_draw set parts = replace(parts, '\"capacity\":', '\"capacity\":1') where campaign = ?",
            "officerPoolHash");
        assertFound(number, "update hazardflow.campaign_draw set parts = regexp_replace(parts, 'e0002', 'e0099') where campaign = ?", "poolHash");
        assertFound(number, "update hazardflow.campaign_draw set result = regexp_replace(result, '\"SELECTED\"', '\"LEFT_OUT\"') where campaign = ?", "order");
        assertFound(number, "update hazardflow.campaign_draw set result = regexp_replace(result, '\"lead\":\"[^\"]*\"', '\"lead\":\"X\"') where campaign = ?",
            "teams");
        assertFound(number, "update hazardflow.campaign_draw set result = substr(result, 2) where campaign = ?", "record");
        assertFound(number, "update hazardflow.campaign_draw set result_hash = overlay(result_hash placing 'x' from 1) where campaign = ?", "row");
        assertFound(number, "update hazardflow.campaign_draw set witness = 'office.002' where campaign = ?", "ledger");
        assertFound(number, "update hazardflow.campaign_object set rank = 99 where campaign = ? and rank = 1", "rows");
        assertFound(number, "update hazardflow.campaign_object set second_officer = 'law.xf.9' where campaign = ? and choice = 'SELECTED'", "rows");
        assertFound(number, "update hazardflow.campaign_object set name = 'x' where campaign = ? and enterprise = 'e0001'", "pool");
    }

    @Test
    void anOutsiderGetsTheFileAndTheCommandSaysEqualOrNot(@TempDir Path folder) throws IOException {
        String number = campaign("DOUBLE_RANDOM", Map.of("targetCount", 4));
        draw(number, "for-the-outsider");
        Path file = folder.resolve("draw.json");
        String export = DrawJson.write(DrawExport.of(draws.last(number).orElseThrow()));
        Files.writeString(file, export);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(VerifyDraw.isAsked("verify-draw", file.toString())).isTrue();
        assertThat(VerifyDraw.run(file.toString(), new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
        Files.writeString(file, export.replace("for-the-outsider", "for-the-Outsider"));
        assertThat(VerifyDraw.run(file.toString(), new PrintStream(out, true, StandardCharsets.UTF_8))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("NOT EQUAL  seed");
        assertThat(VerifyDraw.run(folder.resolve("none.json").toString(), new PrintStream(out))).isEqualTo(2);
    }

    @Test
    void aSampleIsDrawnFromEachStratumWithoutTeams() {
        String number = campaign("SAMPLE", Map.of("samplePercent", 50));
        driver.submit(PLANNER, number, CampaignProcess.DRAW_OBJECTS, Map.of("witness", "office.001", "nonce", "123456"));
        DrawResult result = draws.last(number).orElseThrow().readResult();
        assertThat(result.objects()).extracting(DrawnObject::stratum).anyMatch(stratum -> stratum.endsWith("/LARGE"));
        assertThat(result.objects()).allSatisfy(object -> assertThat(object.lead()).isNull());
        assertEqual(number);
        driver.submit(PLANNER, number, CampaignProcess.CONFIRM_DRAW, Map.of("decision", "ACCEPT"));
    }

    @Test
    void namedObjectsComeWithAReasonAndAllOthersStayOut() {
        String number = campaign("TARGETED", Map.of());
        assertRefused(number, Map.of("chosen", List.of("e0001", "e0400"), "reason", "近期投诉较多"), "可选范围");
        assertRefused(number, Map.of("chosen", List.of("e0001")), "必填");
        driver.submit(PLANNER, number, CampaignProcess.DRAW_OBJECTS, Map.of("chosen", List.of("e0003", "e0001"), "reason", "近期投诉较多"));
        assertThat(objects.of(number, ObjectChoice.SELECTED)).extracting(CampaignObject::enterprise).containsExactly("e0001", "e0003");
        assertThat(objects.counts(number)).containsEntry(ObjectChoice.LEFT_OUT, 10);
        assertThat(draws.last(number).orElseThrow().reason()).isEqualTo("近期投诉较多");
        assertEqual(number);
    }

    @Test
    void allObjectsAreTakenWhereThePlanSaysSo() {
        String number = campaign("FULL", Map.of());
        driver.submit(PLANNER, number, CampaignProcess.DRAW_OBJECTS, Map.of());
        assertThat(objects.counts(number)).isEqualTo(Map.of(ObjectChoice.SELECTED, 12));
        assertEqual(number);
    }

    @Test
    void theNextNumberTakesThePlaceOfWhoCannotBeInspected() {
        String number = started();
        CampaignObject object = objects.of(number, ObjectChoice.SELECTED).get(0);
        List<CampaignObject> reserve = objects.of(number, ObjectChoice.RESERVE);
        assertThatThrownBy(() -> changes.replace(number, object.enterprise(), "该企业已停业", callers.byId(PLANNER)))
            .hasMessageContaining("只有无法检查");
        excuse(number, object.enterprise());
        assertThat(changes.replace(number, object.enterprise(), "该企业已停业", callers.byId(PLANNER))).isEqualTo(reserve.get(0).enterprise());

        assertThat(objects.find(number, object.enterprise()).orElseThrow().choice()).isEqualTo(ObjectChoice.REPLACED);
        assertThat(objects.find(number, reserve.get(0).enterprise()).orElseThrow().choice()).isEqualTo(ObjectChoice.SELECTED);
        assertThat(inspections.of(number)).anySatisfy(inspection -> {
            assertThat(inspection.enterprise()).isEqualTo(reserve.get(0).enterprise());
            assertThat(inspection.leadOfficer()).isEqualTo(reserve.get(0).leadOfficer());
        });
        assertEqual(number);

        CampaignObject must = objects.of(number, ObjectChoice.MUST).get(0);
        excuse(number, must.enterprise());
        assertThatThrownBy(() -> changes.replace(number, must.enterprise(), "该企业已停业", callers.byId(PLANNER))).hasMessageContaining("必查");
        excuse(number, reserve.get(0).enterprise());
        changes.replace(number, reserve.get(0).enterprise(), "该企业已停业", callers.byId(HEAD));
        excuse(number, reserve.get(1).enterprise());
        assertThatThrownBy(() -> changes.replace(number, reserve.get(1).enterprise(), "该企业已停业", callers.byId(PLANNER)))
            .isInstanceOf(ErrorResponseException.class).hasMessageContaining("候补已用完");
        assertEqual(number);
    }

    @Test
    void theHeadSendsOtherOfficersAndTheTaskFollows() {
        String number = started();
        CampaignObject object = objects.of(number, ObjectChoice.SELECTED).stream().filter(o -> !o.enterprise().equals("e0005")).findFirst().orElseThrow();
        String other = object.leadOfficer().equals("law.yjj.1") ? "law.yjj.2" : "law.yjj.1";
        assertThatThrownBy(() -> reassign(number, object, object.leadOfficer(), object.secondOfficer())).hasMessageContaining("与现在的相同");
        assertThatThrownBy(() -> reassign(number, object, other, other)).hasMessageContaining("不是同一人");
        assertThatThrownBy(() -> reassign(number, object, "law.wjw.1", other)).hasMessageContaining("执法证到检查结束仍有效");
        jdbc.sql("""
            insert into hazardflow.officer_recusal (id, person, enterprise, relation, valid_from)
            values ('r00001', 'law.xf.2', ?, 'RELATIVE', '2026-01-01')""").param(object.enterprise()).update();
        assertThatThrownBy(() -> reassign(number, object, other, "law.xf.2")).hasMessageContaining("须回避");
        jdbc.sql("""
            insert into hazardflow.lead_specialty (industry, specialty, effective_from, basis)
            values (?, '消防与用电', '2026-01-01', '测试') on conflict do nothing""").param(object.industry()).update();
        reassign(number, object, other, object.leadOfficer());

        CampaignObject after = objects.find(number, object.enterprise()).orElseThrow();
        assertThat(List.of(after.leadOfficer(), after.secondOfficer())).containsExactly(other, object.leadOfficer());
        String inspection = inspections.of(number).stream().filter(i -> i.enterprise().equals(object.enterprise())).findFirst().orElseThrow().number();
        assertThat(inspections.get(inspection).leadOfficer()).isEqualTo(other);
        assertThat(driver.task(inspection, "arrive-at-site").getAssignee()).isEqualTo(other);
        assertEqual(number);
    }

    @Test
    void theReadModelsFollowFromTheLedger() {
        String number = started();
        CampaignObject object = objects.of(number, ObjectChoice.SELECTED).get(0);
        excuse(number, object.enterprise());
        changes.replace(number, object.enterprise(), "该企业已停业", callers.byId(PLANNER));
        List<CampaignObject> before = objects.of(number);
        CampaignDraw draw = draws.last(number).orElseThrow();
        rebuild.rebuild();
        assertThat(objects.of(number)).isEqualTo(before);
        assertThat(draws.last(number)).contains(draw);
        assertEqual(number);
    }

    @Test
    void whenTheLastVisitsWereInVainThePlannerMayStillReplaceThemOrSaysWhyNot() {
        String number = started();
        inspections.of(number).forEach(inspection -> visits.excuse(inspection.number(), "企业已停业"));
        feed.catchUp("campaign-progress");
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.CONCLUDE_INSPECTIONS);
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.INSPECTING);
        feed.catchUp("campaign-progress");

        String enterprise = objects.of(number, ObjectChoice.SELECTED).get(0).enterprise();
        String next = changes.replace(number, enterprise, "该企业已停业", callers.byId(PLANNER));
        assertThat(driver.openSteps(number)).isEmpty();
        feed.catchUp("campaign-progress");
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.INSPECTING);

        excuse(number, next);
        feed.catchUp("campaign-progress");
        assertThatThrownBy(() -> conclude(number, "不换")).hasRootCauseInstanceOf(FormRejectedException.class).hasStackTraceContaining("不再更换的理由");
        conclude(number, "检查期即将届满，候补企业下次再查");
        feed.catchUp("campaign-progress");
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.SUMMARIZE_CAMPAIGN);
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.SUMMARY);
        assertThatThrownBy(() -> changes.replace(number, next, "该企业已停业", callers.byId(PLANNER))).hasMessageContaining("只有检查阶段可以更换");
        assertEqual(number);
    }

    @Test
    void nobodyIsAskedWhenNoneStandsBy() {
        String number = started();
        for (List<CampaignObject> reserve = objects.of(number, ObjectChoice.RESERVE); !reserve.isEmpty(); reserve = objects.of(number, ObjectChoice.RESERVE)) {
            String enterprise = objects.of(number, ObjectChoice.SELECTED).get(0).enterprise();
            excuse(number, enterprise);
            changes.replace(number, enterprise, "该企业已停业", callers.byId(PLANNER));
        }
        inspections.of(number).stream().filter(inspection -> !inspection.state().isEnded())
            .forEach(inspection -> visits.excuse(inspection.number(), "企业已停业"));
        feed.catchUp("campaign-progress");
        assertThat(driver.openSteps(number)).containsExactly(CampaignProcess.SUMMARIZE_CAMPAIGN);
    }

    private void conclude(String number, String reason) {
        driver.submit(PLANNER, number, CampaignProcess.CONCLUDE_INSPECTIONS, Map.of("reason", reason));
    }

    private String started() {
        String number = campaign("DOUBLE_RANDOM", Map.of("targetCount", 4));
        draw(number, "123456");
        driver.submit(PLANNER, number, CampaignProcess.CONFIRM_DRAW, Map.of("decision", "ACCEPT"));
        visits.work(number);
        assertThat(campaigns.get(number).state()).isEqualTo(CampaignState.INSPECTING);
        return number;
    }

    private void excuse(String number, String enterprise) {
        String inspection = inspections.of(number).stream().filter(i -> i.enterprise().equals(enterprise)).findFirst().orElseThrow().number();
        visits.excuse(inspection, "企业已停业");
        assertThat(inspections.get(inspection).state()).isEqualTo(InspectionState.EXCUSED);
    }

    private void reassign(String number, CampaignObject object, String lead, String second) {
        changes.reassign(number, object.enterprise(), lead, second, "原带队人员临时抽调", callers.byId(HEAD));
    }

    private void draw(String number, String nonce) {
        driver.submit(PLANNER, number, CampaignProcess.DRAW_OBJECTS, Map.of("witness", "office.001", "nonce", nonce));
    }

    private void redraw(String number) {
        driver.submit(PLANNER, number, CampaignProcess.CONFIRM_DRAW, Map.of("decision", "REDRAW", "reason", "名录中漏登了两名执法人员"));
    }

    private static Map<String, Object> approval(String decision) {
        return Map.of("decision", decision, "opinion", "理由已核实，情况属实");
    }

    private void assertRefused(String number, Map<String, Object> document, String rule) {
        assertThatThrownBy(() -> driver.submit(PLANNER, number, CampaignProcess.DRAW_OBJECTS, document))
            .hasRootCauseInstanceOf(FormRejectedException.class).hasStackTraceContaining(rule);
    }

    private void assertEqual(String number) {
        DrawVerification.Report report = verification.verify(campaigns.get(number), draws.last(number).orElseThrow());
        assertThat(report.findings()).allSatisfy(finding -> assertThat(finding.detail()).as(finding.part()).isNull());
        assertThat(report.equal()).isTrue();
    }

    private void assertFound(String number, String tampering, String part) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(jdbc.sql(tampering).param(number).update()).isPositive();
            DrawVerification.Report report = verification.verify(campaigns.get(number), draws.last(number).orElseThrow());
            assertThat(report.equal()).isFalse();
            assertThat(report.findings()).filteredOn(finding -> !finding.equal()).extracting(DrawCheck.Finding::part).as(tampering).contains(part);
            assertThat(report.findings()).filteredOn(finding -> !finding.equal()).allSatisfy(finding -> assertThat(finding.detail()).isNotBlank());
            status.setRollbackOnly();
        });
    }

    private List<String> people(Campaign campaign) {
        return officers.of(campaign).stream().map(DrawOfficer::key).toList();
    }

    private DrawOfficer officer(Campaign campaign, String account) {
        return officers.of(campaign).stream().filter(officer -> account.equals(officer.account())).findFirst().orElseThrow();
    }

    /** From today on; the inspections end on the forty-first day. */
    private void absence(String account, int days) {
        jdbc.sql("""
            insert into hazardflow.absence (person, substitute, unit, from_day, to_day, steps, reason, created_by, created_at)
            values (?, 'law.xf.1', 'xf', ?, ?, '{}', '学习', ?, now())""")
            .params(account, HazardDriver.today(), HazardDriver.today().plusDays(days - 1), account).update();
    }

    /** A campaign whose pool is frozen and that waits for the choice of its objects. */
    private String campaign(String mode, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(Map.of("mode", mode, "memberDepts", "xf"));
        facts.putAll(more);
        String number = visits.campaign(facts);
        List<CampaignObject> pool = new ArrayList<>();
        for (String enterprise : ENTERPRISES) {
            int position = pool.size() + 1;
            String grade = position == 12 ? "D" : position % 3 == 0 ? "C" : position % 2 == 0 ? "B" : null;
            pool.add(jdbc.sql("select * from hazardflow.enterprise where id = ?").param(enterprise)
                .query((row, index) -> new CampaignObject(number, enterprise, position, row.getString("name"), row.getString("street"),
                    row.getString("industry"), row.getBigDecimal("area_m2"), null, grade, null, 0, ObjectChoice.POOL, null, null, null, null, null,
                    null, null)).single());
        }
        Map<String, Object> frozen = Map.of("poolSize", pool.size(), "poolHash", PoolHash.of(pool));
        new TransactionTemplate(transactions).executeWithoutResult(status -> ledger.append(new LedgerEntry(number, CampaignProcess.KEY,
            CampaignProcess.FREEZE_POOL, Actor.SYSTEM, Map.of("objects", pool), frozen, List.of(), List.of())));
        Date until = Date.from(Deadlines.endOf(HazardDriver.today().plusDays(40)));
        starts.startBefore(CampaignProcess.DRAW_OBJECTS, CampaignProcess.KEY, number, new HashMap<>(Map.of("caseNumber", number,
            "campaignName", "仓储物流专项检查", "plannerGroup", PLANNER.replace('.', ':'), "approverGroup", "dept-head:yjj", "leadDept", "yjj",
            "inspectUntil", until, "remindAt", until, "resultPublic", false)));
        return number;
    }
}
