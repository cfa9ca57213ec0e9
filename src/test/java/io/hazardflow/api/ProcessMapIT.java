package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a case of enterprise e0001 in street 001 adds to the map, for those who see it and those who do not. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessMapIT {

    private static final String MAP = "/api/process-map/hazard-rectification";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private JdbcClient jdbc;

    private String number;

    @BeforeAll
    void aCaseThatWaitsForItsVerification() {
        number = cases.reported(Cases.ENTERPRISE, "e0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0001", "office.001", "dept.yjj", "coordination", "leader", "admin"})
    void everyNumberIsTheLengthOfItsList(String user) {
        Account account = district.as(user);
        JsonNode map = account.get(MAP).json();

        assertThat(map.get("xml").asText()).contains("hazard-rectification");
        assertThat(map.get("versions")).isNotEmpty();
        for (JsonNode activity : map.get("activities")) {
            for (Map.Entry<String, String> number : Map.of("open", "open=true", "overdue", "overdue=true", "ended", "").entrySet()) {
                JsonNode list = account.get(MAP + "/activities/" + activity.get("id").asText() + "/cases?size=1&" + number.getValue()).json();
                assertThat(list.get("total").asInt()).as("%s %s", activity.get("id"), number.getKey())
                    .isEqualTo(activity.get(number.getKey()).asInt());
            }
        }
        assertThat(open(account)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0002", "office.002", "dept.mzj", "expert", "tips"})
    void whoDoesNotSeeTheCaseDoesNotCountIt(String user) {
        assertThat(open(district.as(user))).doesNotContain(number);
    }

    @Test
    void aCaseStandsInOneStreetOneIndustryAndOnePeriod() {
        Account account = district.as("coordination");
        String industry = jdbc.sql("select industry from hazardflow.enterprise where id = 'e0001'").query(String.class).single();

        assertThat(open(account, "street=001&industry=" + industry)).contains(number);
        assertThat(open(account, "street=002")).doesNotContain(number);
        assertThat(open(account, "industry=" + (industry.equals("HOTEL") ? "SPORTS" : "HOTEL"))).doesNotContain(number);
        assertThat(open(account, "from=2020-01-01&to=2020-12-31")).as("what is open is open now").contains(number);
        assertThat(account.get(MAP + "?from=2020-01-01&to=2020-12-31").json().get("activities").findValuesAsText("ended")).containsOnly("0");
    }

    @Test
    void theRowSaysWhoHoldsItSinceWhenAndLeadsToTheCase() {
        JsonNode row = rows(district.as("office.001"), "").stream()
            .filter(each -> each.get("number").asText().equals(number)).findFirst().orElseThrow();

        assertThat(row.get("page").asText()).isEqualTo("/hazards/" + number);
        assertThat(row.get("holder").asText()).isNotBlank();
        assertThat(row.get("due").asText()).isNotBlank();
        assertThat(row.get("since").asText()).isNotBlank();
        assertThat(row.get("ended").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"?version=x,「流程版本」须是整数", "?version=999,「流程版本」没有第 999 版", "?street=999,「街道」", "?industry=NONE,「行业」", "?from=2026-02-30,「开始日期」",
        "?to=soon,「结束日期」", "?from=2026-03-02&to=2026-03-01,「开始日期」不能晚于「结束日期」", "?from=0001-01-01,2000 年至 2099 年"})
    void conditionsThatCannotBeReadAreRefusedInWords(String query, String words) {
        for (String path : List.of(MAP, MAP + "/activities/verify-hazard/cases")) {
            Answer answer = district.as("coordination").get(path + query);
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.reason()).contains(words);
        }
    }

    @Test
    void pagesAndStandingsThatCannotBeReadAreRefusedInWords() {
        Account account = district.as("coordination");
        String path = MAP + "/activities/verify-hazard/cases";

        assertThat(account.get(path + "?open=maybe").reason()).contains("「是否在办」");
        assertThat(account.get(path + "?overdue=maybe").reason()).contains("「是否逾期」");
        assertThat(account.get(path + "?size=0").reason()).contains("「每页条数」");
        assertThat(account.get(path + "?page=-1").reason()).contains("「页码」");
    }

    @Test
    void whatHasNoMapIsNotFound() {
        Account account = district.as("coordination");

        for (String path : List.of("/api/process-map/none", "/api/process-map/none?from=x", "/api/process-map/notice", MAP + "/activities/none/cases",
            MAP + "/activities/close-case/cases", "/api/process-map/none/activities/verify-hazard/cases")) {
            assertThat(account.get(path).status()).as(path).isIn(400, 404);
        }
        assertThat(account.get("/api/process-map/notice").status()).isEqualTo(404);
        assertThat(account.get("/api/process-map/none").reason()).contains("没有名为 none 的流程地图");
        assertThat(account.get(MAP + "/activities/none/cases").reason()).contains("没有名为 none 的用时环节");
    }

    private static List<String> open(Account account) {
        return open(account, "");
    }

    private static List<String> open(Account account, String more) {
        return rows(account, more).stream().map(row -> row.get("number").asText()).toList();
    }

    /** Of all pages. */
    private static List<JsonNode> rows(Account account, String more) {
        List<JsonNode> rows = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode answer = account.get(MAP + "/activities/verify-hazard/cases?open=true&size=200&page=" + page + "&" + more).json();
            StreamSupport.stream(answer.get("items").spliterator(), false).forEach(rows::add);
            if (rows.size() >= answer.get("total").asInt() || answer.get("items").isEmpty()) {
                return rows;
            }
        }
    }
}
