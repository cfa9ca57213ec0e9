package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.dashboard.measure.MonthSums;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
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
class RankingIT {

    private static final String SCORES = "/api/indicators/scores";
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
    private JdbcClient jdbc;

    @BeforeAll
    void streetOneFindsTenHazards() {
        for (int i = 0; i < 10; i++) {
            cases.reported("safety.e0001", "e0001");
        }
        cases.closing("e0001");
        months.catchUp();
        areas.tell();
    }

    @AfterAll
    void nothingOfTheAreasIsLeft() {
        areas.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordination", "committee", "leader"})
    void theDistrictRanksItsTwelveStreets(String user) {
        JsonNode scores = district.as(user).get(SCORES + A_YEAR).json();

        assertThat(scores.get("extent").asText()).isEqualTo("WHOLE");
        assertThat(scores.get("units")).hasSize(12);
        assertThat(unit(scores, "001").get("rank").isNull()).isFalse();
        for (JsonNode unit : scores.get("units")) {
            boolean ranked = unit.get("found").asLong() >= scores.get("least").asLong() && !unit.get("total").isNull();
            assertThat(unit.get("rank").isNull()).as(unit.toString()).isNotEqualTo(ranked);
        }
    }

    /** Reckoned from the figures of the indicators by street, not from the parts that the score shows. */
    @Test
    void aScoreIsTheSumOfItsPartsAndItsPartsAreTheIndicators() {
        JsonNode unit = unit(district.as("coordination").get(SCORES + A_YEAR).json(), "001");
        JsonNode figures = StreamSupport.stream(district.as("coordination").get("/api/indicators/parts" + A_YEAR
            + "&group=HAZARD,SELF_CHECK,DRILL,CAMPAIGN,TIP").json().get("parts").spliterator(), false)
            .filter(part -> part.get("key").asText().equals("001")).findFirst().orElseThrow().get("figures");
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode line : unit.get("lines")) {
            JsonNode figure = figures.get(line.get("indicator").asText());
            assertThat(line.get("numerator")).as(line.toString()).isEqualTo(figure.get("numerator"));
            assertThat(line.get("denominator")).as(line.toString()).isEqualTo(figure.get("denominator"));
            BigDecimal points = line.get("points").isNull() ? BigDecimal.ZERO : line.get("points").decimalValue();
            total = line.get("use").asText().equals("DEDUCTION") ? total.subtract(points) : total.add(points);
        }
        assertThat(unit.get("lines")).hasSize(9);
        assertThat(unit.get("total").decimalValue()).isEqualByComparingTo(total.max(BigDecimal.ZERO));
    }

    @Test
    void everybodySeesTheScoresOfHisScopeOnly() {
        assertThat(keys("office.001", "")).containsExactly("001");
        assertThat(keys("grid.002", "")).containsExactly("002");
        assertThat(keys("dept.yjj", "&by=DEPARTMENT")).containsOnly("yjj");
        assertThat(keys("dept.yjj", "")).hasSize(12);
        for (String user : List.of("safety.e0001", "expert", "tips")) {
            assertThat(keys(user, "")).as(user).isEmpty();
            assertThat(keys(user, "&by=DEPARTMENT")).as(user).isEmpty();
        }
        JsonNode own = district.as("office.001").get(SCORES + A_YEAR).json();
        assertThat(own.get("extent").asText()).isEqualTo("OWN");
        assertThat(district.as("dept.yjj").get(SCORES + A_YEAR).json().get("extent").asText()).isEqualTo("WITHIN");
        assertThat(unit(own, "001").get("rank").isNull()).isTrue();
    }

    /** Street and district count the same hazards of the street, so they reckon the same in time. */
    @Test
    void theStreetSeesTheScoreThatTheDistrictSees() {
        JsonNode own = unit(district.as("office.001").get(SCORES + A_YEAR).json(), "001");
        JsonNode seen = unit(district.as("coordination").get(SCORES + A_YEAR).json(), "001");
        assertThat(own.get("total")).isEqualTo(seen.get("total"));
        assertThat(own.get("found")).isEqualTo(seen.get("found"));
    }

    @Test
    void theWeightsAreThoseOfTheLastDayOfThePeriod() {
        jdbc.sql("""
                insert into hazardflow.score_part (indicator, use, points, position, effective_from, basis)
                values ('FIRST_REVIEW', 'SHARE', 40, 3, ?, '所改分值')""").param(Cases.today()).update();
        try {
            assertThat(weight(A_YEAR)).isEqualByComparingTo("40");
            assertThat(weight("?from=" + Cases.today().minusDays(60) + "&to=" + Cases.today().minusDays(1))).isEqualByComparingTo("10");
        } finally {
            jdbc.sql("delete from hazardflow.score_part where basis = '所改分值'").update();
        }
    }

    private BigDecimal weight(String period) {
        return StreamSupport.stream(unit(district.as("coordination").get(SCORES + period).json(), "001").get("lines").spliterator(), false)
            .filter(line -> line.get("indicator").asText().equals("FIRST_REVIEW")).findFirst().orElseThrow().get("weight").decimalValue();
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        Account account = district.as("coordination");
        assertThat(account.get(SCORES + "?by=PERSON").reason()).contains("「分组」");
        assertThat(account.get(SCORES + "?from=2026-02-30").reason()).contains("「开始日期」");
        assertThat(account.get(SCORES + "?to=x").reason()).contains("「结束日期」");
        assertThat(account.get(SCORES + "?from=2026-02-03&to=2026-02-01").reason()).contains("「结束日期」");
    }

    private List<String> keys(String user, String more) {
        return district.as(user).get(SCORES + A_YEAR + more).json().get("units").findValuesAsText("key");
    }

    private static JsonNode unit(JsonNode scores, String key) {
        return StreamSupport.stream(scores.get("units").spliterator(), false).filter(unit -> unit.get("key").asText().equals(key))
            .findFirst().orElseThrow();
    }
}
