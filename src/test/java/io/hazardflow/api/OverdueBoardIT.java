package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case for each of the last forty days in street 011, each past its deadline at the end of that day, on every rung in turn. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueBoardIT {

    private static final String STREET = "street=011";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void rows() {
        jdbc.sql("""
            insert into hazardflow.hazard (number, process_key, state, level, sub_grade, source, title, enterprise, enterprise_name, street, industry,
                                           dept, reporter, reported_at, deadline, rung)
            select 'YH-20250301-011-' || lpad(n::text, 5, '0'), 'hazard-rectification',
                   case when n = 41 then 'CLOSED' when n = 42 then 'REVIEW_PASSED' else 'RECTIFYING' end,
                   case n % 4 when 0 then 'MAJOR' else 'GENERAL' end, case n % 4 when 0 then 'M' else 'G1' end, 'GRID', '疏散通道堆物', 'e0005', '示范企业',
                   '011', case n % 2 when 0 then 'CATERING' else 'HOTEL' end, 'sww', 'grid.011', timestamptz '2025-03-01 08:00:00+08',
                   case when n = 43 then null when n > 40 then timestamptz '2025-04-01 23:59:59+08'
                        else (date_trunc('day', now() at time zone 'Asia/Shanghai') - (n - 1) * interval '1 day' - interval '1 second')
                             at time zone 'Asia/Shanghai' end,
                   (array[null, 'REMINDED', 'URGE', 'STREET_SUPERVISION', 'DISTRICT_SUPERVISION', 'LISTING', 'INTERVIEW', 'PENALTY'])[n % 8 + 1]
            from generate_series(1, 43) n""").update();
    }

    @AfterAll
    void gone() {
        jdbc.sql("delete from hazardflow.hazard where number like 'YH-20250301-011-%'").update();
    }

    @Test
    void eachLengthOfDelayHasItsColumnAndTheLongestStandsFirst() {
        JsonNode board = board("coordination", STREET);
        assertThat(board.get("total").asLong()).isEqualTo(40);
        assertThat(totals(board)).containsExactly("DAYS_1_3 3", "DAYS_4_7 4", "DAYS_8_15 8", "OVER_15 25");
        JsonNode longest = board.at("/columns/3/items");
        assertThat(longest).hasSize(20);
        assertThat(longest.get(0).get("days").asLong()).isEqualTo(40);
        assertThat(longest.get(19).get("days").asLong()).isEqualTo(21);
        assertThat(board.at("/columns/0/items/0/days").asLong()).isEqualTo(3);
        assertThat(board.at("/columns/0/items/2/days").asLong()).isEqualTo(1);
        assertThat(longest.get(0).at("/hazard/streetName").asText()).isNotBlank();
    }

    @Test
    void eachRungHasItsColumn() {
        assertThat(totals(board("coordination", STREET + "&by=RUNG"))).containsExactly("NONE 10", "URGE 5", "STREET_SUPERVISION 5",
            "DISTRICT_SUPERVISION 5", "LISTING 5", "INTERVIEW 5", "PENALTY 5");
    }

    @ParameterizedTest
    @CsvSource({"coordination,''", "coordination,street=011", "office.011,level=MAJOR", "dept.sww,industry=HOTEL", "safety.e0005,''", "office.001,''",
        "expert,''", "leader,street=011&level=GENERAL&industry=CATERING"})
    void everySumIsTheCountOfTheListBehindIt(String user, String filter) {
        for (String by : new String[] {"DAYS", "RUNG"}) {
            JsonNode board = board(user, filter + "&by=" + by);
            long total = count(user, filter + "&overdue=true");
            assertThat(board.get("total").asLong()).isEqualTo(total);
            assertThat(sum(board.get("columns"))).isEqualTo(total);
            assertThat(sum(board.get("cells"))).isEqualTo(total);
            assertThat(board.get("columns")).allSatisfy(column -> assertThat(column.get("total").asLong()).as("%s", column.get("key"))
                .isEqualTo(count(user, filter + "&overdue=true" + (column.get("rungs").isNull() ? "&late=" + column.get("late").asText()
                    : "&rung=" + column.get("rungs").asText()))));
            assertThat(board.get("cells")).allSatisfy(cell -> {
                String rung = cell.get("rung").asText();
                assertThat(cell.get("total").asLong()).isEqualTo(count(user, filter + "&late=" + cell.get("late").asText() + "&rung="
                    + (rung.equals("NONE") ? "NONE,REMINDED" : rung)));
            });
        }
        boolean sees = user.equals("coordination") || user.equals("leader") || user.endsWith("011") || user.endsWith("sww") || user.endsWith("0005");
        assertThat(board(user, filter).get("total").asLong() > 0).isEqualTo(sees);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/overdue?by=HOLDER", "/api/overdue?level=G1", "/api/hazards?late=LONG", "/api/hazards?rung=TOP",
        "/api/hazards?rung=URGE,x", "/api/hazards/count?late=3", "/api/hazards?supervised=maybe", "/api/hazards?after=a&before=b", "/api/hazards?before=b"})
    void whatIsNoConditionIsRefusedInWords(String path) {
        Answer refused = district.as("coordination").get(path);
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.reason()).startsWith("「");
    }

    @Test
    void onesOwnOverdueWorkIsWhatTheHomePageCounts() {
        String late = cases.reported(Cases.GRID, "e0001");
        String inTime = cases.reported(Cases.GRID, "e0001");
        jdbc.sql("update act_ru_task set due_date_ = now() - interval '1 hour' where id_ = ?").param(insight.task(late, "verify-hazard")).update();

        List<String> own = district.as(Cases.STREET).get("/api/work/tasks?overdue=true").items()
            .map(task -> task.get("caseNumber").asText()).toList();
        assertThat(own).contains(late).doesNotContain(inTime);
        assertThat(district.as(Cases.STREET).get("/api/work/tasks?overdue=true").items()).allMatch(task -> task.get("overdue").asBoolean());
        assertThat(district.as(Cases.STREET).get("/api/work").json().at("/counts/overdue").asInt()).isEqualTo(own.size());
        assertThat(district.as("office.002").get("/api/work/tasks?overdue=true").items().map(task -> task.get("caseNumber").asText()))
            .doesNotContain(late);
    }

    private JsonNode board(String user, String filter) {
        Answer answer = district.as(user).get("/api/overdue?" + filter);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private long count(String user, String filter) {
        return district.as(user).get("/api/hazards/count?" + filter).json().get("total").asLong();
    }

    private static Iterable<String> totals(JsonNode board) {
        return StreamSupport.stream(board.get("columns").spliterator(), false)
            .map(column -> column.get("key").asText() + " " + column.get("total").asLong()).toList();
    }

    private static long sum(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false).mapToLong(part -> part.get("total").asLong()).sum();
    }
}
