package io.hazardflow.campaign.visit;

import static io.hazardflow.campaign.visit.VisitDriver.FIRE;
import static io.hazardflow.campaign.visit.VisitDriver.FIRST;
import static io.hazardflow.campaign.visit.VisitDriver.SECOND;
import static io.hazardflow.campaign.visit.VisitDriver.STORE;
import static io.hazardflow.hazard.HazardDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hazardflow.ProcessTest;
import io.hazardflow.access.Callers;
import io.hazardflow.evidence.EvidenceStore;
import io.hazardflow.hazard.HazardCase;
import io.hazardflow.hazard.HazardCases;
import io.hazardflow.hazard.HazardDriver;
import io.hazardflow.hazard.HazardSource;
import io.hazardflow.hazard.SubGrade;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEvent;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class SiteInspectionTest {

    @Autowired
    private VisitDriver visits;
    @Autowired
    private HazardDriver driver;
    @Autowired
    private Inspections inspections;
    @Autowired
    private InspectionScope scope;
    @Autowired
    private Excusing excusing;
    @Autowired
    private Stickers stickers;
    @Autowired
    private HazardCases hazards;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Callers callers;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        at("2026-09-07T09:00:00");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anInspectionWithoutFindingsEndsWithItsRecord() {
        String number = given(Map.of());
        assertThat(number).matches("ZX-2026-\\d{3,}-0001");
        assertThat(driver.openSteps(number)).containsExactly("arrive-at-site");
        visits.arrive(FIRST, number, "OPEN");
        assertThat(inspections.get(number)).satisfies(visit -> {
            assertThat(visit.state()).isEqualTo(InspectionState.ARRIVED);
            assertThat(visit.arrivedAt()).isEqualTo(Instant.parse("2026-09-07T01:00:00Z"));
            assertThat(visit.accuracy()).isEqualTo(25);
            assertThat(visit.positionWay()).isEqualTo("device");
            assertThat(visit.distance()).isNotNull();
            assertThat(visit.arrivalWay()).isEqualTo("MANUAL");
        });
        assertThat(driver.task(number, "inspect-site").getAssignee()).isEqualTo(FIRST);

        at("2026-09-07T10:30:00");
        visits.inspect(FIRST, number, Map.of());
        assertThat(driver.passed(number)).containsSubsequence("inspection-assigned", "arrive-at-site", "site-state", "inspect-site", "raise-hazards",
            "inspected");
        assertThat(inspections.get(number)).satisfies(visit -> {
            assertThat(visit.state()).isEqualTo(InspectionState.DONE);
            assertThat(visit.result()).isEqualTo(InspectionResult.NO_PROBLEM);
            assertThat(visit.summary()).isEqualTo("检查清单 3 项，不合规 0 项");
            assertThat(visit.coOfficer()).isEqualTo(SECOND);
            assertThat(visit.hazards()).isZero();
            assertThat(visit.endedAt()).isEqualTo(Instant.parse("2026-09-07T02:30:00Z"));
        });
        assertThat(jdbc.sql("select count(*) from hazardflow.inspection_item where inspection = ? and result = 'COMPLIANT'").param(number)
            .query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void everyNonComplianceIsACaseOfItsOwnVerifiedAlready() {
        String number = arrived(Map.of("type", "DOUBLE_RANDOM"));
        List<Map<String, Object>> rows = visits.rows(number);
        visits.wrong(rows.get(0), FIRST, Map.of());
        visits.wrong(rows.get(2), FIRST, Map.of("note", "两具灭火器过期", "subGrade", "G0", "fixed", true, "afterPhotos", List.of(driver.photo(FIRST))));
        Map<String, Object> beside = new HashMap<>();
        visits.wrong(beside, FIRST, Map.of("category", "JC03", "note", "未见安全培训记录", "subGrade", "G2"));
        beside.remove("result");
        visits.inspect(FIRST, number, Map.of("items", rows, "others", List.of(beside)));

        Inspection visit = inspections.get(number);
        assertThat(visit.result()).isEqualTo(InspectionResult.ORDERED);
        assertThat(List.of(visit.found(), visit.fixed(), visit.hazards())).containsExactly(3, 1, 3);
        List<String> raised = jdbc.sql("select hazard from hazardflow.inspection_item where inspection = ? and hazard is not null order by position")
            .param(number).query(String.class).list();
        assertThat(raised).hasSize(3).doesNotHaveDuplicates();
        HazardCase first = hazards.get(raised.get(0));
        assertThat(first.parentKey()).isEqualTo(number);
        assertThat(first.source()).isEqualTo(HazardSource.RANDOM);
        assertThat(first.category()).isEqualTo("XC05");
        assertThat(first.reporter()).isEqualTo(FIRST);
        assertThat(driver.openSteps(first.number())).containsExactly("assign-rectification");
        assertThat(hazards.get(raised.get(1)).subGrade()).isEqualTo(SubGrade.G0);
        assertThat(driver.openSteps(raised.get(1))).containsExactly("review-rectification");
        assertThat(hazards.get(raised.get(2)).category()).isEqualTo("JC03");
        assertThat(jdbc.sql("select text from hazardflow.inspection_item where hazard = ?").param(raised.get(2)).query(String.class).single())
            .isEqualTo("未见安全培训记录");
        LedgerEvent found = ledger.timeline(raised.get(0)).get(0);
        assertThat(evidence.findAll(found.evidence())).singleElement().satisfies(photo -> assertThat(photo.subject()).isEqualTo(raised.get(0)));
    }

    @Test
    void whatWasAllPutRightOnTheSpotIsAResultOfItsOwnAndSoAreSuspensionAndPenalty() {
        String fixed = arrived(Map.of());
        List<Map<String, Object>> rows = visits.rows(fixed);
        visits.wrong(rows.get(2), FIRST, Map.of("subGrade", "G0", "fixed", true, "afterPhotos", List.of(driver.photo(FIRST))));
        visits.inspect(FIRST, fixed, Map.of("items", rows));
        assertThat(inspections.get(fixed).result()).isEqualTo(InspectionResult.FIXED_ON_SPOT);

        String stopped = arrived(Map.of());
        assertThatThrownBy(() -> visits.inspect(FIRST, stopped, Map.of("further", "SUSPENDED", "resultBasis", "现场无法保证安全")))
            .hasMessageContaining("没有发现问题");
        List<Map<String, Object>> grave = visits.rows(stopped);
        visits.wrong(grave.get(0), FIRST, Map.of("criterion", HazardDriver.CRITERION));
        visits.inspect(FIRST, stopped, Map.of("items", grave, "further", "SUSPENDED", "resultBasis", "整改前无法保证安全"));
        assertThat(inspections.get(stopped).result()).isEqualTo(InspectionResult.SUSPENDED);
        String hazard = jdbc.sql("select hazard from hazardflow.inspection_item where inspection = ? and hazard is not null").param(stopped)
            .query(String.class).single();
        assertThat(hazards.get(hazard).subGrade()).isEqualTo(SubGrade.M);
    }

    @Test
    void aRecordIsRefusedWithTheFieldThatIsWrong() {
        String number = arrived(Map.of());
        assertThatThrownBy(() -> visits.inspect(FIRST, number, Map.of("coOfficer", FIRST))).hasMessageContaining("同行执法人员");
        assertThatThrownBy(() -> visits.inspect(FIRST, number, Map.of("coOfficer", "grid.001"))).hasMessageContaining("同行执法人员");
        assertThatThrownBy(() -> visits.inspect(FIRST, number, Map.of("leftAt", "2026-09-07T08:00+08:00"))).hasMessageContaining("不能早于到场时间");
        assertThatThrownBy(() -> visits.inspect(FIRST, number, Map.of("leftAt", "2026-09-07T18:00+08:00"))).hasMessageContaining("不能晚于现在");
        List<Map<String, Object>> fewer = visits.rows(number).subList(0, 2);
        assertThatThrownBy(() -> visits.inspect(FIRST, number, Map.of("items", fewer))).hasMessageContaining("检查清单不一致");
        List<Map<String, Object>> rows = visits.rows(number);
        String photo = driver.photo(FIRST);
        visits.wrong(rows.get(0), FIRST, Map.of("photos", List.of(photo), "fixed", true, "afterPhotos", List.of(photo)));
        assertThatThrownBy(() -> visits.inspect(FIRST, number, Map.of("items", rows))).hasMessageContaining("同一张");
        visits.inspect(FIRST, number, Map.of("attendance", "REFUSED_TO_SIGN", "witness", "社区李某", "signer", "", "paperSigned", false));
        assertThat(inspections.get(number).attendance()).isEqualTo("REFUSED_TO_SIGN");
    }

    @Test
    void nobodyButCertifiedOfficersVisits() {
        String number = given(Map.of());
        String task = driver.task(number, "arrive-at-site").getId();
        for (String other : List.of("grid.001", "expert", "safety.e0003", "office.001")) {
            assertThatThrownBy(() -> tasks.setAssignee(task, other)).as(other).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> visits.arrive(other, number, "OPEN")).as(other).isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> tasks.setAssignee(task, "grid.001")).hasMessageContaining("执法证今日有效");
        assertThatThrownBy(() -> visits.arrive("law.xf.1", number, "OPEN")).isInstanceOf(AuthorizationException.class);
        assertThat(driver.openSteps(number)).containsExactly("arrive-at-site");
    }

    @Test
    void aDrawnTeamGoesItselfAndItsLeaderHasTheTask() {
        String campaign = visits.campaign(Map.of("type", "DOUBLE_RANDOM"));
        visits.object(campaign, "e0003", "SELECTED", SECOND, certificateOf(FIRST), null);
        visits.accept(campaign);
        visits.work(campaign);
        String number = inspections.of(campaign).get(0).number();
        assertThat(driver.task(number, "arrive-at-site").getAssignee()).isEqualTo(SECOND);
        String other = jdbc.sql("""
            select p.account from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person
            where c.department = 'yjj' and p.account is not null and p.account not in (?, ?) and date '2026-09-07' between c.valid_from and c.valid_to
            limit 1""").params(FIRST, SECOND).query(String.class).optional().orElse(null);
        if (other != null) {
            assertThatThrownBy(() -> tasks.setAssignee(driver.task(number, "arrive-at-site").getId(), other)).hasMessageContaining("检查组");
        }
        visits.arrive(SECOND, number, "OPEN");
        assertThatThrownBy(() -> visits.inspect(SECOND, number, Map.of("coOfficer", "law.xf.1"))).hasMessageContaining("同行执法人员");
        visits.inspect(SECOND, number, Map.of("coOfficer", FIRST));
        assertThat(inspections.get(number).state()).isEqualTo(InspectionState.DONE);
    }

    @Test
    void nobodyThereTwiceIsForTheStreetToConfirm() {
        String number = given(Map.of());
        visits.arrive(FIRST, number, "UNREACHABLE");
        assertThat(driver.openSteps(number)).containsExactly("arrive-at-site");
        assertThat(inspections.get(number).state()).isEqualTo(InspectionState.WAITING);
        visits.arrive(SECOND, number, "UNREACHABLE");
        assertThat(driver.openSteps(number)).containsExactly("confirm-object-state");
        assertThat(inspections.get(number).visits()).isEqualTo(2);

        confirm(number, "IN_BUSINESS");
        assertThat(driver.openSteps(number)).containsExactly("arrive-at-site");
        visits.arrive(FIRST, number, "UNREACHABLE");
        assertThat(driver.openSteps(number)).containsExactly("arrive-at-site");
        visits.arrive(FIRST, number, "CLOSED");
        confirm(number, "MOVED");
        assertThat(driver.passed(number)).containsSubsequence("absence", "arrive-at-site", "absence", "confirm-object-state", "object-state",
            "arrive-at-site", "confirm-object-state", "object-state", "not-inspectable");
        assertThat(inspections.get(number)).extracting(Inspection::state, Inspection::result)
            .containsExactly(InspectionState.NOT_INSPECTABLE, InspectionResult.NOT_REACHED);
    }

    @Test
    void aRefusalGoesToTheHeadOfTheDepartment() {
        String number = given(Map.of());
        visits.arrive(FIRST, number, "REFUSED");
        assertThat(inspections.get(number).state()).isEqualTo(InspectionState.REFUSAL_TO_DECIDE);
        driver.submit("depthead.yjj", number, "decide-refusal", Map.of("decision", "REVISIT", "opinion", "由两人次日再次上门"));
        assertThat(driver.openSteps(number)).containsExactly("arrive-at-site");
        visits.arrive(FIRST, number, "REFUSED");
        driver.submit("depthead.yjj", number, "decide-refusal",
            Map.of("decision", "FILE_CASE", "opinion", "两次拒绝检查，事实清楚", "basis", "《安全生产法》，立案编号待补"));
        assertThat(driver.passed(number)).containsSubsequence("decide-refusal", "refusal", "arrive-at-site", "decide-refusal", "inspection-refused");
        assertThat(inspections.get(number)).extracting(Inspection::state, Inspection::result)
            .containsExactly(InspectionState.REFUSED, InspectionResult.REFUSED);
    }

    @Test
    void officersAreRemindedAndWhatIsNotToBeMadeIsExcused() {
        String number = given(Map.of());
        ClockUtil.setCurrentTime(Date.from(driver.dueOf(number, "inspection-due-soon")));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(Instant.parse("2026-10-09T16:00:00Z"));
        driver.fire(number, "inspection-due-soon");
        assertThat(driver.task(number, "arrive-at-site").getPriority()).isEqualTo(75);
        assertThat(driver.passed(number)).contains("inspection-due-soon", "remind-officers", "officers-reminded");

        excusing.excuse(inspections.get(number), "企业停产检修，改期另查", callers.byId("depthead.yjj").actingFor(List.of()));
        assertThat(driver.passed(number)).contains("inspection-excused", "excused");
        assertThat(driver.openSteps(number)).isEmpty();
        assertThat(inspections.get(number)).extracting(Inspection::state, Inspection::reason)
            .containsExactly(InspectionState.EXCUSED, "企业停产检修，改期另查");
    }

    @Test
    void theCodeOnTheWallSpeaksForTheArrival() {
        String number = visits.given(visits.campaign(Map.of()), "e0005");
        String enterprise = inspections.get(number).enterprise();
        String token = stickers.of(enterprise, "office.001");
        Map<String, Object> typed = visits.arrival(FIRST, "OPEN");
        typed.put("siteCode", stickers.of("e0009", "office.001"));
        assertThatThrownBy(() -> driver.submit(FIRST, number, "arrive-at-site", typed)).hasMessageContaining("不是这家企业的编号");
        typed.put("siteCode", token.substring(0, 4).toLowerCase() + "-" + token.substring(4, 8) + "-" + token.substring(8));
        driver.submit(FIRST, number, "arrive-at-site", typed);
        assertThat(inspections.get(number).arrivalWay()).isEqualTo("QR");

        String scanned = visits.given(visits.campaign(Map.of()), "e0005");
        stickers.scanned(FIRST, inspections.get(scanned).enterprise());
        visits.arrive(FIRST, scanned, "OPEN");
        assertThat(inspections.get(scanned).arrivalWay()).isEqualTo("QR");
    }

    @Test
    void theEnterpriseKnowsNothingOfAnUnannouncedVisitBeforeTheOfficersStandThere() {
        String number = given(Map.of("type", "UNANNOUNCED", "unannounced", true));
        String safety = "safety." + inspections.get(number).enterprise();
        String office = "office." + inspections.get(number).street();
        assertThat(scope.mayRead(number, callers.byId(safety))).isFalse();
        assertThat(scope.mayRead(number, callers.byId(office))).isFalse();
        assertThat(scope.mayRead(number, callers.byId(FIRST))).isTrue();
        visits.arrive(FIRST, number, "OPEN");
        assertThat(scope.mayRead(number, callers.byId(safety))).isTrue();
        assertThat(scope.mayRead(number, callers.byId(office))).isTrue();
        assertThat(scope.mayRead(given(Map.of()), callers.byId(safety))).isTrue();
    }

    @Test
    void aSuspendedCampaignLetsNobodyVisit() {
        String number = given(Map.of());
        jdbc.sql("update hazardflow.campaign set suspended = true where number = ?").param(inspections.get(number).campaign()).update();
        assertThatThrownBy(() -> visits.arrive(FIRST, number, "OPEN")).hasMessageContaining("已暂停");
        jdbc.sql("update hazardflow.campaign set suspended = false where number = ?").param(inspections.get(number).campaign()).update();
        visits.arrive(FIRST, number, "OPEN");
    }

    @Test
    void mergedCampaignsShareOneVisitWithBothChecklists() {
        String first = visits.campaign(Map.of());
        String number = visits.given(first, "e0003");
        String second = visits.campaign(Map.of("leadDept", "xf", "checklists", STORE, "inspectUntil", HazardDriver.today().plusDays(10)));
        visits.object(second, "e0003", "MERGED", null, null, first);
        visits.accept(second);
        visits.work(second);

        assertThat(inspections.of(second)).extracting(Inspection::number).containsExactly(number);
        Inspection visit = inspections.get(number);
        assertThat(visit.checklistRefs()).containsExactly(FIRE, STORE);
        assertThat(driver.task(number, "arrive-at-site").getDueDate()).isEqualTo(Date.from(visit.due()));
        assertThat(visit.due()).isEqualTo(Instant.parse("2026-09-17T15:59:59Z"));
        visits.arrive("law.xf.1", number, "OPEN");
        visits.inspect("law.xf.1", number, Map.of("coOfficer", FIRST));
        assertThat(inspections.get(number).summary()).startsWith("检查清单 4 项");

        String hidden = visits.campaign(Map.of("unannounced", true));
        String other = visits.campaign(Map.of());
        String announced = visits.given(other, "e0004");
        visits.object(hidden, "e0004", "MERGED", null, null, other);
        visits.accept(hidden);
        visits.work(hidden);
        assertThat(inspections.of(hidden)).extracting(Inspection::number).doesNotContain(announced).hasSize(1);
    }

    private String given(Map<String, Object> changes) {
        return visits.given(visits.campaign(changes), "e0003");
    }

    private String arrived(Map<String, Object> changes) {
        String number = given(changes);
        visits.arrive(FIRST, number, "OPEN");
        return number;
    }

    private void confirm(String number, String objectState) {
        String office = "office." + inspections.get(number).street();
        driver.submit(office, number, "confirm-object-state", Map.of("objectState", objectState, "note", "向社区和邻店了解情况",
            "photos", List.of(driver.photo(office))));
    }

    private String certificateOf(String account) {
        return jdbc.sql("""
            select c.number from hazardflow.officer_certificate c join hazardflow.person p on p.id = c.person
            where p.account = ? and date '2026-09-07' between c.valid_from and c.valid_to limit 1""").param(account).query(String.class).single();
    }
}
