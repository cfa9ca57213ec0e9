package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An announced campaign of one department and an unannounced one of another, as their processes would have left them. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignPagesIT {

    private static final String ANNOUNCED = "ZX-1999-901";
    private static final String SECRET = "ZX-1999-902";
    private static final Actor PLANNER = new Actor("dept.yjj", "科室", "dept:yjj");

    @Autowired
    private District district;
    @Autowired
    private Ledger ledger;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void campaigns() {
        planned(ANNOUNCED, Map.of("name", "危险化学品专项整治", "type", "SPECIAL", "mode", "FULL", "leadDept", "yjj", "memberDepts", "hjj",
            "streets", "001,002", "state", "INSPECTING", "inspectUntil", "1999-11-30", "plannerGroup", "dept:yjj", "plannedAt", "1999-01-02T03:04:05Z"));
        planned(SECRET, Map.of("name", "消防暗查", "type", "UNANNOUNCED", "mode", "TARGETED", "leadDept", "xf", "unannounced", true,
            "state", "INSPECTING", "plannedAt", "1999-02-02T03:04:05Z"));
        append(ANNOUNCED, "special-campaign", "suspend-campaign", Map.of("reason", "重大活动期间暂停"), Map.of("suspended", true));
        object(ANNOUNCED, "e0001", 1, "001", "SELECTED");
        object(ANNOUNCED, "e0002", 2, "002", "SELECTED");
        object(ANNOUNCED, "e0003", 3, "002", "MUST");
        object(ANNOUNCED, "e0004", 4, "002", "LEFT_OUT");
        assigned(ANNOUNCED + "-0001", ANNOUNCED, "e0001", "001", "yjj", false);
        append(ANNOUNCED + "-0001", "site-inspection", "inspect-site", null, Map.of("state", "DONE", "result", "ORDERED", "found", 2, "hazards", 2,
            "visits", 1, "lat", 39.13, "lng", 117.23, "accuracy", 12, "distance", 87, "arrivedAt", "1999-11-02T02:00:00Z"));
        append(ANNOUNCED + "-0001", "site-inspection", "raise-hazards", Map.of("items", List.of(Map.of("checklist", "OTHER", "item", "01", "position", 1,
            "text", "疏散通道畅通", "result", "NOT_COMPLIANT", "note", "堆放纸箱"))), Map.of("endedAt", "1999-11-02T04:00:00Z"));
        assigned(ANNOUNCED + "-0002", ANNOUNCED, "e0002", "002", "yjj", false);
        assigned(SECRET + "-0001", SECRET, "e0001", "001", "xf", true);
    }

    @AfterAll
    void gone() {
        jdbc.sql("delete from hazardflow.inspection_item where inspection like 'ZX-1999-%'").update();
        jdbc.sql("delete from hazardflow.inspection_campaign where campaign like 'ZX-1999-%'").update();
        jdbc.sql("delete from hazardflow.inspection where number like 'ZX-1999-%'").update();
        jdbc.sql("delete from hazardflow.campaign_object where campaign like 'ZX-1999-%'").update();
        jdbc.sql("delete from hazardflow.campaign where number like 'ZX-1999-%'").update();
    }

    @ParameterizedTest
    @CsvSource({"coordination,true,true", "committee,true,true", "leader,true,true", "depthead.yjj,true,false", "law.yjj.1,true,false",
        "dept.hjj,true,false", "depthead.xf,false,true", "dept.mzj,false,false", "office.001,true,false", "streetleader.002,true,false",
        "office.003,false,false", "grid.001,false,false", "head.e0001,false,false", "safety.e0001,false,false", "expert,false,false"})
    void everybodyFindsTheCampaignsOfHisScope(String user, boolean announced, boolean secret) {
        List<String> found = numbers(get(user, "/api/campaigns?year=1999"));

        assertThat(found.contains(ANNOUNCED)).isEqualTo(announced);
        assertThat(found.contains(SECRET)).isEqualTo(secret);
        for (String call : List.of("", "/objects", "/objects/export.xlsx", "/timeline", "/documents")) {
            assertThat(district.as(user).get("/api/campaigns/" + ANNOUNCED + call).status()).as(call).isEqualTo(announced ? 200 : 404);
            assertThat(district.as(user).get("/api/campaigns/" + SECRET + call).status()).as(call).isEqualTo(secret ? 200 : 404);
        }
    }

    @ParameterizedTest
    @CsvSource({"coordination,true,true,true", "law.yjj.1,true,true,false", "dept.xf,false,false,true", "dept.hjj,false,false,false",
        "office.001,true,false,false", "office.002,false,true,false", "safety.e0001,true,false,false", "head.e0002,false,true,false",
        "grid.001,false,false,false", "expert,false,false,false"})
    void aVisitThatNobodyIsToExpectIsSeenByThoseWhoMakeItOnly(String user, boolean first, boolean second, boolean secret) {
        List<String> found = numbers(get(user, "/api/inspections?q=ZX-1999"));

        assertThat(found.contains(ANNOUNCED + "-0001")).isEqualTo(first);
        assertThat(found.contains(ANNOUNCED + "-0002")).isEqualTo(second);
        assertThat(found.contains(SECRET + "-0001")).isEqualTo(secret);
        for (String call : List.of("", "/timeline", "/documents")) {
            assertThat(district.as(user).get("/api/inspections/" + SECRET + "-0001" + call).status()).as(call).isEqualTo(secret ? 200 : 404);
        }
    }

    @Test
    void progressCountsTheObjectsThatTheReaderSees() {
        JsonNode all = get("coordination", "/api/campaigns/" + ANNOUNCED).json();
        JsonNode street = get("office.001", "/api/campaigns/" + ANNOUNCED).json();

        assertThat(all.get("whole").asBoolean()).isTrue();
        assertThat(all.at("/progress/should").asInt()).isEqualTo(3);
        assertThat(all.at("/progress/started").asInt()).isEqualTo(2);
        assertThat(all.at("/progress/done").asInt()).isEqualTo(1);
        assertThat(all.at("/progress/open").asInt()).isEqualTo(1);
        assertThat(all.at("/progress/overdue").asInt()).isEqualTo(1);
        assertThat(all.at("/progress/hazards").asInt()).isEqualTo(2);
        assertThat(all.at("/progress/pool").asInt()).isEqualTo(4);
        assertThat(all.get("byStreet").findValuesAsText("street")).containsExactly("001", "002");
        assertThat(all.get("late").asBoolean()).isTrue();
        assertThat(all.get("suspended").asBoolean()).isTrue();
        assertThat(street.get("whole").asBoolean()).isFalse();
        assertThat(street.at("/progress/should").asInt()).isEqualTo(1);
        assertThat(street.get("byStreet").findValuesAsText("street")).containsExactly("001");
        assertThat(get("office.001", "/api/campaigns?year=1999").items().findFirst().orElseThrow().at("/progress/should").asInt()).isEqualTo(1);
    }

    @Test
    void objectsAreNarrowedByChoiceStateStreetAndName() {
        String objects = "/api/campaigns/" + ANNOUNCED + "/objects";

        assertThat(enterprises("coordination", objects)).containsExactly("e0003", "e0001", "e0002", "e0004");
        assertThat(enterprises("coordination", objects + "?choice=SELECTED,MUST&state=NONE")).containsExactly("e0003");
        assertThat(enterprises("coordination", objects + "?state=DONE")).containsExactly("e0001");
        assertThat(enterprises("coordination", objects + "?overdue=true")).containsExactly("e0002");
        assertThat(enterprises("coordination", objects + "?street=001")).containsExactly("e0001");
        assertThat(enterprises("coordination", objects + "?q=e0004")).containsExactly("e0004");
        assertThat(enterprises("office.001", objects)).containsExactly("e0001");
        assertThat(get("dept.hjj", objects + "?q=e0001").items().findFirst().orElseThrow().get("inspection").isNull())
            .as("a department that takes part opens no visit of another one").isTrue();
        Answer table = district.as("coordination").get(objects + "/export.xlsx?choice=MUST");
        assertThat(table.header("Content-Type")).contains("spreadsheetml");
    }

    @Test
    void inspectionsAreNarrowedByCampaignStateAndDay() {
        assertThat(numbers(get("coordination", "/api/inspections?campaign=" + ANNOUNCED))).containsExactly(ANNOUNCED + "-0002", ANNOUNCED + "-0001");
        assertThat(numbers(get("coordination", "/api/inspections?campaign=" + ANNOUNCED + "&state=DONE"))).containsExactly(ANNOUNCED + "-0001");
        assertThat(numbers(get("coordination", "/api/inspections?campaign=" + ANNOUNCED + "&overdue=true"))).containsExactly(ANNOUNCED + "-0002");
        assertThat(numbers(get("law.yjj.1", "/api/inspections?campaign=" + ANNOUNCED + "&mine=true"))).containsExactly(ANNOUNCED + "-0002", ANNOUNCED + "-0001");
        assertThat(numbers(get("law.yjj.2", "/api/inspections?campaign=" + ANNOUNCED + "&mine=true"))).isEmpty();
    }

    @Test
    void anInspectionTellsHowFarFromTheRegisteredPositionItBegan() {
        JsonNode visit = get("law.yjj.1", "/api/inspections/" + ANNOUNCED + "-0001").json();
        JsonNode asSeenInside = get("safety.e0001", "/api/inspections/" + ANNOUNCED + "-0001").json();

        assertThat(visit.get("resultLabel").asText()).isEqualTo("责令整改");
        assertThat(visit.get("distance").asInt()).isEqualTo(87);
        assertThat(visit.at("/items/0/resultLabel").asText()).isEqualTo("不合规");
        assertThat(visit.at("/team/0").asText()).isNotBlank().isNotEqualTo("law.yjj.1");
        assertThat(visit.at("/campaigns/0/readable").asBoolean()).isTrue();
        assertThat(asSeenInside.at("/campaigns/0/name").asText()).isEqualTo("危险化学品专项整治");
        assertThat(asSeenInside.at("/campaigns/0/readable").asBoolean()).isFalse();
    }

    @Test
    void theTimelineNamesStepsThatNoModelDraws() {
        List<JsonNode> entries = get("coordination", "/api/campaigns/" + ANNOUNCED + "/timeline").items().toList();

        assertThat(entries.get(1).get("stepLabel").asText()).isEqualTo("暂停专项");
        assertThat(entries.get(1).at("/document/reason/value").asText()).isEqualTo("重大活动期间暂停");
    }

    @ParameterizedTest
    @CsvSource({"/api/campaigns?sort=name,排序", "/api/campaigns?size=0,每页条数", "/api/campaigns?page=-1,页码", "/api/campaigns?page=x,页码",
        "/api/inspections?overdue=x,是否逾期", "/api/inspections?mine=x,由我检查"})
    void whatCannotBeReadIsNamed(String call, String field) {
        Answer answer = district.as("coordination").get(call);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).contains("「" + field + "」");
    }

    private void planned(String number, Map<String, Object> facts) {
        append(number, "special-campaign", "plan-campaign", null, facts);
    }

    private void assigned(String number, String campaign, String enterprise, String street, String dept, boolean unannounced) {
        append(number, "site-inspection", "inspection-assigned", null, Map.of("campaign", campaign, "enterprise", enterprise, "enterpriseName",
            "企业" + enterprise, "street", street, "industry", "CATERING", "dept", dept, "leadOfficer", "law." + dept + ".1", "unannounced", unannounced,
            "due", "1999-11-30T15:59:59Z"));
    }

    private void append(String subject, String process, String step, Object document, Map<String, Object> facts) {
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEntry(subject, process, step, PLANNER, document, new HashMap<>(facts),
            List.of(), List.of())));
    }

    private void object(String campaign, String enterprise, int position, String street, String choice) {
        jdbc.sql("""
                insert into hazardflow.campaign_object (campaign, enterprise, position, name, street, industry, choice) values (?, ?, ?, ?, ?, 'CATERING', ?)""")
            .params(campaign, enterprise, position, "企业" + enterprise, street, choice).update();
    }

    private Answer get(String user, String path) {
        Answer answer = district.as(user).get(path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private List<String> enterprises(String user, String path) {
        return get(user, path).items().map(row -> row.get("enterprise").asText()).toList();
    }

    private static List<String> numbers(Answer answer) {
        return answer.items().map(row -> row.get("number").asText()).toList();
    }
}
