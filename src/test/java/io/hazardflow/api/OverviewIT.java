package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.dashboard.measure.MonthSums;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the overview shows of one moment leads to lists of the same length, and an indicator's page repeats what the overview says. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewIT {

    private static final String OPEN = "state=REPORTED,TRIAGED,ON_SITE_FIXED,ASSIGNED,RECTIFYING,FEEDBACK_SUBMITTED,REVIEWING,REJECTED";
    private static final String THIS_YEAR = "?from=" + Cases.today().withDayOfYear(1) + "&to=" + Cases.today();

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private MonthSums months;
    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void someHazardsAreOnTheirWayAndLate() {
        List<Integer> daysOver = List.of(0, 1, 3, 4, 7, 8, 15, 16, 40);
        daysOver.forEach(days -> late(cases.assigned("safety.e0001", "e0001"), days));
        cases.closing("e0002");
        months.catchUp();
    }

    private void late(String number, int days) {
        String deadline = Cases.today().minusDays(days) + "T23:59:59+08:00";
        for (String table : List.of("hazard", "hazard_measure")) {
            jdbc.sql("update hazardflow." + table + " set deadline = cast(:deadline as timestamptz) where number = :number")
                .param("deadline", deadline).param("number", number).update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordination", "office.001", "dept.yjj", "safety.e0001"})
    void whatIsOpenAndLateLeadsToAsManyHazards(String user) {
        Account account = district.as(user);
        JsonNode open = account.get("/api/indicators" + THIS_YEAR).json().get("open");
        assertThat(open.get("overdue").asLong()).isGreaterThanOrEqualTo(8);
        assertThat(open.get("open").asLong()).isEqualTo(listed(account, OPEN));
        assertThat(open.get("major").asLong()).isEqualTo(listed(account, OPEN + "&level=MAJOR"));
        assertThat(open.get("overdue").asLong()).isEqualTo(listed(account, "overdue=true"));
        assertThat(open.get("majorOverdue").asLong()).isEqualTo(listed(account, "overdue=true&level=MAJOR"));
        assertThat(open.get("late3").asLong()).isEqualTo(listed(account, "late=DAYS_1_3")).isGreaterThanOrEqualTo(2);
        assertThat(open.get("late7").asLong()).isEqualTo(listed(account, "late=DAYS_4_7")).isGreaterThanOrEqualTo(2);
        assertThat(open.get("late15").asLong()).isEqualTo(listed(account, "late=DAYS_8_15")).isGreaterThanOrEqualTo(2);
        assertThat(open.get("later").asLong()).isEqualTo(listed(account, "late=OVER_15")).isGreaterThanOrEqualTo(2);
    }

    private static long listed(Account account, String filter) {
        return account.get("/api/hazards/count?" + filter).json().get("total").asLong();
    }

    @Test
    void thePageOfAnIndicatorRepeatsTheOverviewAndGoesAYearFurtherBack() {
        Account account = district.as("office.001");
        JsonNode overview = account.get("/api/indicators" + THIS_YEAR + "&group=HAZARD").json();
        assertThat(overview.get("groups").get("HAZARD").asInt()).isEqualTo(overview.get("items").size());
        for (JsonNode item : overview.get("items")) {
            JsonNode history = account.get("/api/indicators/" + item.get("key").asText() + "/history" + THIS_YEAR).json().get("item");
            assertThat(history.get("numerator")).isEqualTo(item.get("numerator"));
            assertThat(history.get("yearBefore")).isEqualTo(item.get("yearBefore"));
            assertThat(history.get("trend")).hasSize(25);
            assertThat(history.get("trend").get(24)).isEqualTo(item.get("trend").get(12));
            assertThat(history.get("trend").get(12)).isEqualTo(item.get("trend").get(0));
        }
    }

    @Test
    void anUnknownIndicatorAndAWrongPeriodAreRefusedInWords() {
        Account account = district.as("office.001");
        assertThat(account.get("/api/indicators/NONE/history").status()).isEqualTo(404);
        assertThat(account.get("/api/indicators/RECTIFICATION/history?from=2026-02-03&to=2026-02-01").reason()).contains("「结束日期」");
    }
}
