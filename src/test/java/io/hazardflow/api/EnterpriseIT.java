package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillStarts;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.NewDrill;
import io.hazardflow.feed.FeedWorker;
import io.hazardflow.hazard.HazardState;
import io.hazardflow.ledger.Actor;
import io.hazardflow.ledger.Ledger;
import io.hazardflow.ledger.LedgerEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The file of enterprise e0001, of which there is something of everything, and of one of which there is nothing. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterpriseIT {

    private static final String FULL = "/api/enterprises/e0001";
    private static final String NEW = "/api/enterprises/e99901";
    private static final String CAMPAIGN = "ZX-1998-901";
    private static final String DONE = CAMPAIGN + "-0001";
    private static final String AHEAD = "ZX-1998-903-0001";
    private static final String SECRET = "ZX-1998-902-0001";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Ledger ledger;
    @Autowired
    private FeedWorker feed;
    @Autowired
    private DrillStarts drills;
    @Autowired
    private DrillUnits units;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private String late;
    private String drill;

    @BeforeAll
    void somethingOfEverything() {
        LocalDate today = LocalDate.now(clock);
        late = cases.rectifying("e0001");
        jdbc.sql("update hazardflow.hazard set deadline = deadline - interval '60 days' where number = ?").param(late).update();
        cases.reported("safety.e0001", "e0001");
        String closed = cases.closing("e0001");
        cases.submit(Door.API, "office.001", closed, "approve-closure", cases.closure());
        cases.closing("e0001");
        feed.catchUp("hazard-papers");
        append(CAMPAIGN, "special-campaign", "plan-campaign", Map.of("name", "消防专项检查", "type", "SPECIAL", "mode", "FULL", "leadDept", "yjj",
            "streets", "001", "state", "INSPECTING"));
        assigned(DONE, "yjj", false);
        append(DONE, "site-inspection", "inspect-site", Map.of("state", "DONE", "result", "ORDERED", "found", 2, "hazards", 1, "visits", 1,
            "arrivedAt", clock.instant().toString(), "endedAt", clock.instant().toString()));
        assigned(AHEAD, "yjj", false);
        assigned(SECRET, "xf", true);
        selfCheck("ZC-e0001-19980101-001", "OPEN", today.plusDays(3));
        selfCheck("ZC-e0001-19980101-002", "MISSED", today.minusDays(3));
        selfCheck("ZC-e0001-19980101-003", "DONE", today.withDayOfYear(5));
        selfCheck("ZC-e0001-19980101-004", "DONE", today.withDayOfYear(5).minusYears(1));
        jdbc.sql("""
                insert into hazardflow.zero_report (number, enterprise, enterprise_name, street, industry, period, period_from, period_to, areas,
                    checked_items, checker, reporter, reporter_name, reporter_role, reported_at)
                values ('LB-e0001-1998-01', 'e0001', '企业', '001', 'CATERING', '1998-01', '1998-01-01', '1998-01-31', '全部区域', 12, '王五',
                    'safety.e0001', '李四', 'enterprise-safety:e0001', '1998-02-01T00:00:00Z')""").update();
        drill = transactions.execute(status -> drills.start(new NewDrill(DrillOrigin.VOLUNTARY, DrillKind.DRILL, units.get("e0001"), null, null, null,
            null, "e0001", null, today.getYear(), today, today.plusDays(80), today.plusDays(60), false, null, null, List.of("自行加练")), Actor.SYSTEM))
            .orElseThrow();
        jdbc.sql("""
                insert into hazardflow.enterprise_validity (id, enterprise, kind, item, expires_on)
                values ('v99801', 'e0001', 'SPECIAL_OPERATION', '赵电工', ?), ('v99802', 'e0001', 'FIRE_INSPECTION', null, ?)""")
            .params(today.minusDays(2), today.plusDays(20)).update();
        jdbc.sql("""
                insert into hazardflow.enterprise (id, credit_code, name, street, address, industry)
                values ('e99901', '91120102TEST99901X', '新办小店', '001', '新址1号', 'OTHER')""").update();
    }

    @AfterAll
    void gone() {
        jdbc.sql("update hazardflow.hazard set deadline = deadline + interval '60 days' where number = ?").param(late).update();
        jdbc.sql("delete from hazardflow.inspection_campaign where campaign like 'ZX-1998-%'").update();
        jdbc.sql("delete from hazardflow.inspection where number like 'ZX-1998-%'").update();
        jdbc.sql("delete from hazardflow.campaign where number like 'ZX-1998-%'").update();
        jdbc.sql("delete from hazardflow.self_check where number like 'ZC-e0001-1998%'").update();
        jdbc.sql("delete from hazardflow.zero_report where number = 'LB-e0001-1998-01'").update();
        jdbc.sql("delete from hazardflow.enterprise_validity where id in ('v99801', 'v99802')").update();
        jdbc.sql("delete from hazardflow.enterprise where id = 'e99901'").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0001", "head.e0001", "staff.e0001", "grid.001", "community.001", "office.001", "streetleader.001", "dept.yjj",
        "law.yjj.1", "depthead.yjj", "dept.xf", "coordination", "committee", "leader", "admin"})
    void isOpenedByTheEnterpriseItsStreetItsDepartmentsAndTheDistrict(String user) {
        JsonNode file = file(user, FULL);

        assertThat(file.at("/card/id").asText()).isEqualTo("e0001");
        assertThat(row(user, "e0001").get("open").asLong()).isEqualTo(file.at("/hazards/open").asLong());
        assertThat(row(user, "e0001").get("overdue").asLong()).isEqualTo(file.at("/hazards/overdue").asLong());
        assertThat(district.as(user).get(FULL + "/sticker").status() == 200).isEqualTo(file.get("mayPrintCode").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0002", "head.e0002", "grid.002", "office.002", "streetleader.012", "dept.mzj", "law.wlj.1", "expert", "tips", "machine.iot"})
    void isThereForNobodyElse(String user) {
        Answer answer = district.as(user).get(FULL);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.reason()).contains("没有编号为 e0001 的企业");
        assertThat(district.as(user).get("/api/enterprises?q=e0001").items().map(row -> row.get("id").asText())).doesNotContain("e0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordination", "office.001", "dept.yjj", "dept.xf", "safety.e0001", "grid.001"})
    void everyNumberIsThatOfItsListAsTheReaderSeesIt(String user) {
        JsonNode file = file(user, FULL);
        String hazards = "/api/hazards?enterprise=e0001";
        String unresolved = "&state=" + String.join(",", HazardState.unresolved());

        assertThat(file.at("/hazards/all").asLong()).isEqualTo(total(user, hazards));
        assertThat(file.at("/hazards/open").asLong()).isEqualTo(total(user, hazards + unresolved));
        assertThat(file.at("/hazards/overdue").asLong()).isEqualTo(total(user, hazards + "&overdue=true"));
        assertThat(file.at("/hazards/passed").asLong()).isEqualTo(total(user, hazards + "&state=REVIEW_PASSED"));
        assertThat(file.at("/hazards/closed").asLong()).isEqualTo(total(user, hazards + "&state=CLOSED"));
        for (JsonNode part : file.at("/hazards/byGrade")) {
            if (!part.get("subGrade").isNull()) {
                assertThat(part.get("open").asLong()).isEqualTo(total(user, hazards + unresolved + "&subGrade=" + part.get("subGrade").asText()));
            }
        }
        for (JsonNode part : file.at("/hazards/byCategory")) {
            if (!part.get("category").isNull()) {
                assertThat(part.get("open").asLong()).isEqualTo(total(user, hazards + unresolved + "&category=" + part.get("category").asText()));
            }
        }
        assertThat(file.at("/hazards/byGrade").findValues("open").stream().mapToLong(JsonNode::asLong).sum()).isEqualTo(file.at("/hazards/open").asLong());
        assertThat(file.at("/hazards/byCategory").findValues("open").stream().mapToLong(JsonNode::asLong).sum())
            .isEqualTo(file.at("/hazards/open").asLong());
        assertThat(file.at("/hazards/last").findValuesAsText("number")).isEqualTo(numbers(user, hazards + "&size=10"));
        assertThat(file.at("/inspections/all").asLong()).isEqualTo(total(user, "/api/inspections?enterprise=e0001"));

        String checks = "/api/self-checks?enterprise=e0001";
        String year = "&from=" + file.at("/selfChecks/yearFrom").asText() + "&to=" + file.at("/selfChecks/yearTo").asText();
        assertThat(file.at("/selfChecks/all").asLong()).isEqualTo(total(user, checks));
        assertThat(file.at("/selfChecks/open").asLong()).isEqualTo(total(user, checks + "&state=OPEN"));
        assertThat(file.at("/selfChecks/missed").asLong()).isEqualTo(total(user, checks + "&state=MISSED"));
        assertThat(file.at("/selfChecks/done").asLong()).isEqualTo(total(user, checks + "&state=DONE" + year));
        assertThat(file.at("/selfChecks/zeroReports").asLong()).isEqualTo(total(user, "/api/zero-reports?enterprise=e0001"));

        String drillList = "/api/drills?unit=e0001";
        assertThat(file.at("/drills/all").asLong()).isEqualTo(total(user, drillList));
        assertThat(file.at("/drills/owedCount").asLong())
            .isEqualTo(total(user, drillList + "&state=PLANNED,SCHEDULING,APPROVAL,READY,POSTPONED"));
        assertThat(file.at("/drills/overdue").asLong()).isEqualTo(total(user, drillList + "&overdue=true"));
        assertThat(file.at("/drills/heldThisYear").asLong()).isEqualTo(total(user, drillList + "&heldFrom=" + file.at("/drills/yearFrom").asText()));
        assertThat(file.at("/plans/inForce").asLong()).isEqualTo(total(user, "/api/contingency-plans?enterprise=e0001&state=IN_FORCE"));
        assertThat(file.at("/plans/overdue").asLong()).isEqualTo(total(user, "/api/contingency-plans?enterprise=e0001&state=OVERDUE"));
        assertThat(file.at("/validities/all").asLong()).isEqualTo(total(user, "/api/validities?enterprise=e0001"));
        assertThat(file.at("/validities/expired").asLong()).isEqualTo(total(user, "/api/validities?enterprise=e0001&state=EXPIRED"));
        assertThat(file.at("/validities/soon").asLong()).isEqualTo(total(user, "/api/validities?enterprise=e0001&state=SOON"));
        for (JsonNode document : file.at("/documents/items")) {
            assertThat(district.as(user).get("/api/documents/" + document.get("id").asText()).status() == 200).isEqualTo(document.get("mayRead").asBoolean());
        }
    }

    @Test
    void hasSomethingOfEverything() {
        JsonNode file = file("coordination", FULL);

        assertThat(file.at("/hazards/overdue").asLong()).isPositive();
        assertThat(file.at("/hazards/passed").asLong()).isPositive();
        assertThat(file.at("/hazards/closedThisYear").asLong()).isPositive();
        assertThat(file.at("/inspections/ahead").findValuesAsText("number")).containsExactlyInAnyOrder(AHEAD, SECRET);
        assertThat(file.at("/inspections/last").findValuesAsText("number")).contains(DONE);
        assertThat(file.at("/selfChecks/last").findValuesAsText("state")).startsWith("MISSED", "OPEN");
        assertThat(file.at("/selfChecks/missed").asInt()).isPositive();
        assertThat(file.at("/selfChecks/zeroReport/period").asText()).isNotBlank();
        assertThat(file.at("/drills/owed").findValuesAsText("number")).contains(drill);
        assertThat(file.at("/plans/items")).isNotEmpty();
        assertThat(file.at("/validities/expired").asInt()).isPositive();
        assertThat(file.at("/validities/items/0/id").asText()).isEqualTo("v99801");
        assertThat(file.at("/documents/items").findValuesAsText("title")).isNotEmpty();
    }

    @Test
    void theYearOfInspectionsIsMeasuredAgainstItsCapWhoeverLooks() {
        int before = jdbc.sql("select coalesce(inspections_this_year, 0) from hazardflow.enterprise where id = 'e0001'").query(Integer.class).single();
        int here = jdbc.sql("select count(*) from hazardflow.inspection where enterprise = 'e0001' and state = 'DONE' and extract(year from arrived_at) = ?")
            .param(LocalDate.now(clock).getYear()).query(Integer.class).single();

        for (String user : List.of("coordination", "dept.xf", "safety.e0001")) {
            JsonNode year = file(user, FULL).at("/inspections/year");
            assertThat(year.get("inspections").asInt()).as(user).isEqualTo(before + here);
            assertThat(year.get("cap").asInt()).as(user).isPositive();
            assertThat(year.get("basis").asText()).as(user).isNotBlank();
        }
        jdbc.sql("update hazardflow.enterprise set inspections_this_year = 99 where id = 'e99901'").update();
        assertThat(file("coordination", NEW).at("/inspections/capReached").asBoolean()).isTrue();
        jdbc.sql("update hazardflow.enterprise set credit_grade = 'D' where id = 'e99901'").update();
        assertThat(file("coordination", NEW).at("/inspections/year/exempt").asBoolean()).isTrue();
        assertThat(file("coordination", NEW).at("/inspections/capReached").asBoolean()).isFalse();
        jdbc.sql("update hazardflow.enterprise set inspections_this_year = null, credit_grade = null where id = 'e99901'").update();
        assertThat(file("coordination", NEW).at("/inspections/capReached").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0001", "head.e0001", "office.001", "grid.001", "dept.yjj"})
    void aVisitThatNobodyIsToExpectIsNotForetold(String user) {
        assertThat(district.as(user).get(FULL).text()).doesNotContain(SECRET);
    }

    @Test
    void peopleAreMaskedForThoseWhoOnlyLookOn() {
        assertThat(file("office.001", FULL).at("/card/phone").asText()).matches("[\\d-]{11,13}");
        assertThat(file("leader", FULL).at("/card/phone").asText()).contains("****");
        assertThat(file("office.001", FULL).at("/validities/items/0/item").asText()).isEqualTo("赵电工");
        assertThat(file("leader", FULL).at("/validities/items/0/item").asText()).isEqualTo("赵**");
    }

    @Test
    void ofANewEnterpriseThereIsNothingButItsCard() {
        JsonNode file = file("office.001", NEW);

        assertThat(file.at("/card/name").asText()).isEqualTo("新办小店");
        for (String number : List.of("/hazards/all", "/inspections/all", "/inspections/year/inspections", "/selfChecks/all", "/selfChecks/zeroReports",
            "/plans/inForce", "/drills/all", "/validities/all")) {
            assertThat(file.at(number).asInt()).as(number).isZero();
        }
        for (String list : List.of("/hazards/last", "/hazards/byGrade", "/inspections/ahead", "/inspections/last", "/selfChecks/last", "/plans/items",
            "/drills/owed", "/drills/held", "/validities/items", "/documents/items")) {
            assertThat(file.at(list).isArray()).as(list).isTrue();
            assertThat(file.at(list)).as(list).isEmpty();
        }
        assertThat(file.at("/drills/plan").isNull()).isTrue();
        assertThat(row("office.001", "e99901").get("open").asInt()).isZero();
    }

    @Test
    void theListIsNarrowedAndBeginsWithWhatIsOverdue() {
        List<Long> overdue = district.as("coordination").get("/api/enterprises?size=50").items().map(row -> row.get("overdue").asLong()).toList();
        assertThat(overdue.get(0)).isPositive();
        assertThat(overdue).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(district.as("coordination").get("/api/enterprises?overdue=true&size=200").items().map(row -> row.get("overdue").asLong()))
            .isNotEmpty().allMatch(n -> n > 0);
        assertThat(district.as("coordination").get("/api/enterprises?risk=ORANGE&street=001&size=200").items())
            .isNotEmpty().allMatch(row -> row.get("riskColor").asText().equals("ORANGE") && row.get("street").asText().equals("001"));
        assertThat(ids("coordination", "q=" + Account.encode("新办小"))).containsExactly("e99901");
        assertThat(ids("coordination", "q=91120102test999")).containsExactly("e99901");
        assertThat(ids("coordination", "q=" + Account.encode("%_%"))).isEmpty();
        assertThat(ids("dept.yjj", "industry=CATERING")).isEmpty();
        JsonNode office = district.as("office.001").get("/api/enterprises?size=200").json();
        assertThat(office.get("items").findValuesAsText("street")).containsOnly("001");
        assertThat(office.get("streets").findValuesAsText("code")).containsExactly("001");
        assertThat(ids("safety.e0001", "size=200")).containsExactly("e0001");
        assertThat(office.get("total").asLong())
            .isEqualTo(jdbc.sql("select count(*) from hazardflow.enterprise where street = '001'").query(Long.class).single());
    }

    @Test
    void conditionsThatCannotBeReadAreRefusedInWords() {
        Account account = district.as("coordination");

        assertThat(account.get("/api/enterprises?risk=PURPLE").reason()).contains("「风险等级」只能是");
        assertThat(account.get("/api/enterprises?size=0").reason()).contains("「每页条数」");
        assertThat(account.get("/api/enterprises?page=abc").reason()).contains("「页码」");
        assertThat(account.get("/api/enterprises?overdue=maybe").reason()).contains("「是否逾期」");
        assertThat(account.get("/api/enterprises?q=" + "a".repeat(51)).reason()).contains("「企业名称或信用代码」最多 50 个字");
        assertThat(account.get("/api/enterprises?q=%00").status()).isEqualTo(400);
        assertThat(account.get("/api/enterprises/e0000").status()).isEqualTo(404);
        assertThat(account.get("/api/enterprises/%00").status()).isIn(400, 404);
    }

    private void assigned(String number, String dept, boolean unannounced) {
        append(number, "site-inspection", "inspection-assigned", Map.of("campaign", number.substring(0, 11), "enterprise", "e0001", "enterpriseName", "企业",
            "street", "001", "industry", "CATERING", "dept", dept, "leadOfficer", "law." + dept + ".1", "unannounced", unannounced,
            "due", clock.instant().atOffset(ZoneOffset.UTC).plusDays(9).toString()));
    }

    private void append(String subject, String process, String step, Map<String, Object> facts) {
        transactions.executeWithoutResult(status -> ledger.append(new LedgerEntry(subject, process, step, Actor.SYSTEM, null, new HashMap<>(facts),
            List.of(), List.of())));
    }

    private void selfCheck(String number, String state, LocalDate due) {
        jdbc.sql("""
                insert into hazardflow.self_check (number, process_key, state, enterprise, enterprise_name, street, industry, campaign, checklists,
                    opened_at, due)
                values (:number, 'self-check', :state, 'e0001', '企业', '001',
                    (select industry from hazardflow.enterprise where id = 'e0001'), :number, '', :due, :due)""")
            .param("number", number).param("state", state).param("due", due.atTime(12, 0).atOffset(ZoneOffset.ofHours(8))).update();
    }

    private JsonNode file(String user, String path) {
        Answer answer = district.as(user).get(path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private JsonNode row(String user, String id) {
        return district.as(user).get("/api/enterprises?q=" + id).items().filter(row -> row.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private List<String> ids(String user, String narrowed) {
        return district.as(user).get("/api/enterprises?" + narrowed).items().map(row -> row.get("id").asText()).toList();
    }

    private long total(String user, String path) {
        Answer answer = district.as(user).get(path);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json().get("total").asLong();
    }

    private List<String> numbers(String user, String path) {
        return district.as(user).get(path).items().map(row -> row.get("number").asText()).toList();
    }
}
