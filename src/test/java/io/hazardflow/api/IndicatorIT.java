package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.dashboard.measure.MonthSums;
import io.hazardflow.hazard.HazardDriver;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorIT {

    private static final String A_YEAR = "?from=" + Cases.today().minusYears(1) + "&to=" + Cases.today();

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private MonthSums months;
    @Autowired
    private FiguredAreas areas;
    @Autowired
    private Insight insight;
    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void someHazardsAreOnTheirWay() {
        cases.assigned("safety.e0007", "e0007");
        cases.reviewing("e0007");
        cases.closing("e0002");
        cases.verified(Cases.GRID, "e0007");
        String major = cases.reported("safety.e0003", "e0003");
        cases.submit(Door.API, Cases.STREET, major, "verify-hazard", Cases.with(cases.verification("e0003"), Map.of("level", "MAJOR", "subGrade", "M",
            "criterionHit", HazardDriver.CRITERION)));
        String closed = cases.closing("e0007");
        cases.submit(Door.API, Cases.STREET, closed, "approve-closure", cases.closure());
        insight.dueAt(cases.reviewing("e0007"), Instant.now().minusSeconds(3_600));
        insight.dueAt(cases.reported("safety.e0007", "e0007"), Instant.now().minusSeconds(3_600));
        insight.dueAt(cases.verified("safety.e0007", "e0007"), Instant.now().minusSeconds(3_600));
        insight.dueAt(cases.closing("e0007"), Instant.now().minusSeconds(3_600));
        for (String kind : List.of("GAS_LICENCE", "SPECIAL_OPERATION", "FIRE_INSPECTION")) {
            assertThat(district.as("safety.e0001").post("/api/validities", "{\"enterprise\":\"e0001\",\"kind\":\"%s\",\"item\":\"某人\",\"expiresOn\":\"%s\"}"
                .formatted(kind, Cases.today().minusDays(1))).status()).isEqualTo(201);
        }
        aRungIsAnswered(cases.rectifying("e0007"));
        months.catchUp();
        areas.tell();
    }

    @AfterAll
    void nothingOfTheAreasIsLeft() {
        areas.forget();
    }

    @AfterAll
    void nothingIsEntered() {
        jdbc.sql("delete from hazardflow.enterprise_validity where enterprise = 'e0001'").update();
    }

    /** As the ladder would have written it weeks later. */
    private void aRungIsAnswered(String number) {
        jdbc.sql("""
                insert into hazardflow.activity_time (id, process_key, version, case_number, activity, task, began, due, ended)
                values (?, 'deadline-ladder', 1, ?, 'urge-street', 'of the test', now() - interval '3 hours', now() - interval '1 hour', now() - interval '2 hours')""")
            .params("rung of " + number, number).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordination", "office.001", "office.002", "dept.yjj", "safety.e0001", "expert"})
    void everyNumberLeadsToAsManyCases(String user) {
        Account account = district.as(user);
        JsonNode overview = account.get("/api/indicators" + A_YEAR).json();
        assertThat(overview.get("items")).isNotEmpty();
        for (JsonNode item : overview.get("items")) {
            String key = item.get("key").asText();
            boolean sum = Set.of("DAYS", "MEAN", "MOST", "QUANTILE").contains(item.get("unit").asText());
            if (!sum) {
                leads(account, key, "NUMERATOR", item.get("numerator").asLong());
            }
            if (!item.get("denominator").isNull()) {
                leads(account, key, "DENOMINATOR", item.get("denominator").asLong());
                assertThat(item.get("rate").isNull()).as(key).isEqualTo(item.get("denominator").asLong() == 0);
            }
        }
        assertThat(overview.get("open").get("open").asLong()).isEqualTo(account.get("/api/hazards/summary").json().get("open").asLong());
        assertThat(overview.get("open").get("overdue").asLong()).isEqualTo(account.get("/api/hazards/summary").json().get("overdue").asLong());
    }

    /** Street 001 has something of every area, and so has its department. */
    @ParameterizedTest
    @ValueSource(strings = {"coordination", "office.001", "dept.yjj"})
    void theFiguresOfTheAreasAreNotNought(String user) {
        JsonNode items = district.as(user).get("/api/indicators" + A_YEAR + "&group=SELF_CHECK,CAMPAIGN,DRILL").json().get("items");
        for (JsonNode item : items) {
            String key = item.get("key").asText();
            if (FiguredAreas.TOLD.contains(key) && !("office.001".equals(user) && FiguredAreas.OF_NO_STREET.contains(key))) {
                assertThat(item.get("numerator").asLong()).as(key + " for " + user).isPositive();
            }
        }
        assertThat(items.findValuesAsText("key")).containsAll(FiguredAreas.TOLD);
    }

    @Test
    void theFiguresOfTimeGridAndFoundationsSaySomething() {
        JsonNode items = district.as("coordination").get("/api/indicators" + A_YEAR + "&group=TIMELINESS,GRID,PREVENTION").json().get("items");
        assertThat(items.findValuesAsText("key")).hasSize(24).doesNotHaveDuplicates();
        Set<String> silent = new HashSet<>();
        items.forEach(item -> {
            if (item.get("denominator").asLong() == 0) {
                silent.add(item.get("key").asText());
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void aTaskIsListedByItsName() {
        JsonNode tasks = district.as("coordination").get("/api/indicators/OFFICIAL_DELAY/cases" + A_YEAR + "&size=50").json().get("items");
        assertThat(tasks.findValuesAsText("stateLabel")).contains("受理核实", "分派整改", "整改复查", "销号审批");
    }

    @Test
    void aMajorHazardThatIsOpenLeavesNoDayFree() {
        Account account = district.as("coordination");
        JsonNode free = account.get("/api/indicators" + A_YEAR + "&group=TIMELINESS").json().get("items").findParents("key").stream()
            .filter(item -> item.get("key").asText().equals("MAJOR_FREE_DAYS")).findFirst().orElseThrow();
        assertThat(free.get("numerator").asLong()).isZero();
        JsonNode deciding = account.get("/api/indicators/MAJOR_FREE_DAYS/cases" + A_YEAR + "&size=50").json().get("items");
        assertThat(deciding.findValuesAsText("level")).isNotEmpty().containsOnly("MAJOR");
    }

    private static void leads(Account account, String key, String part, long expected) {
        Set<String> found = new HashSet<>();
        long seen = 0;
        JsonNode page;
        int number = 0;
        do {
            page = account.get("/api/indicators/" + key + "/cases" + A_YEAR + "&part=" + part + "&size=50&page=" + number++).json();
            assertThat(page.get("total").asLong()).as(key + " " + part).isEqualTo(expected);
            page.get("items").forEach(row -> found.add(row.get("number").asText()));
            seen += page.get("items").size();
        } while (!page.get("items").isEmpty());
        assertThat(seen).as(key + " " + part).isEqualTo(expected);
        assertThat(found.size()).isLessThanOrEqualTo((int) expected);
    }

    @Test
    void nobodySeesTheFiguresOfOthers() {
        String ofStreetOne = A_YEAR + "&street=001";
        assertThat(found(district.as("office.001"), ofStreetOne)).isPositive();
        assertThat(found(district.as("office.002"), ofStreetOne)).isZero();
        assertThat(found(district.as("safety.e0002"), A_YEAR)).isLessThan(found(district.as("coordination"), A_YEAR)).isPositive();
        assertThat(found(district.as("tips"), A_YEAR)).isZero();
        assertThat(district.as("office.001").get("/api/indicators/parts" + A_YEAR).json().get("parts").findValuesAsText("key")).containsOnly("001");
    }

    private static long found(Account account, String query) {
        return account.get("/api/indicators" + query).json().get("items").get(0).get("numerator").asLong();
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        Account account = district.as("coordination");
        assertThat(account.get("/api/indicators?from=2026-02-30").reason()).contains("「开始日期」");
        assertThat(account.get("/api/indicators?from=2026-02-03&to=2026-02-01").reason()).contains("「结束日期」");
        assertThat(account.get("/api/indicators/parts?by=NOTHING").reason()).contains("「分组」");
        assertThat(account.get("/api/indicators/NONE/cases").status()).isEqualTo(404);
        assertThat(account.get("/api/indicators/RECTIFICATION/cases?part=x").reason()).contains("「部分」");
        assertThat(account.get("/api/indicators/RECTIFICATION/cases?size=0").reason()).contains("「每页条数」");
    }
}
