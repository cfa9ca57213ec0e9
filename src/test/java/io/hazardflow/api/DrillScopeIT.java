package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hazardflow.drill.DrillKind;
import io.hazardflow.drill.DrillOrigin;
import io.hazardflow.drill.DrillStarts;
import io.hazardflow.drill.DrillUnit;
import io.hazardflow.drill.DrillUnits;
import io.hazardflow.drill.NewDrill;
import io.hazardflow.ledger.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees a drill of enterprise e0001 in street 001 that reports to department yjj, and who does not. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillScopeIT {

    @Autowired
    private District district;
    @Autowired
    private DrillStarts starts;
    @Autowired
    private DrillUnits units;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private Clock clock;

    private String number;

    @BeforeAll
    void aVoluntaryDrill() {
        number = drill(units.get("e0001"), LocalDate.now(clock).plusDays(60));
    }

    private String drill(DrillUnit unit, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return transactions.execute(status -> starts.start(new NewDrill(DrillOrigin.VOLUNTARY, DrillKind.DRILL, unit, null, null, null, null, unit.key(),
            null, today.getYear(), today, today.plusDays(80), day, false, null, null, List.of("自行加练")), Actor.SYSTEM)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0001", "head.e0001", "office.001", "streetleader.001", "coordination", "committee", "leader", "admin", "dept.yjj"})
    void isSeenByItsEnterpriseItsStreetItsDepartmentAndTheDistrict(String user) {
        Account account = district.as(user);

        assertThat(account.get("/api/drills?q=" + number).items()).hasSize(1);
        assertThat(account.get("/api/drills/" + number).json().get("unitName").asText()).isNotBlank();
        assertThat(account.get("/api/drills/" + number + "/timeline").json()).isNotEmpty();
        assertThat(account.get("/api/drills/" + number + "/diagram").json().get("xml").asText()).contains("emergency-drill");
        assertThat(account.get("/api/drills/" + number + "/documents").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0002", "head.e0002", "grid.002", "office.002", "dept.mzj", "expert", "tips"})
    void isHiddenFromEverybodyElse(String user) {
        Account account = district.as(user);

        assertThat(account.get("/api/drills?q=" + number).items()).isEmpty();
        for (String path : List.of("", "/timeline", "/diagram", "/documents")) {
            assertThat(account.get("/api/drills/" + number + path).status()).as(path).isEqualTo(404);
        }
        assertThat(account.get("/api/drills/" + number).reason()).contains("没有编号为 " + number);
        String month = LocalDate.now(clock).plusDays(60).toString().substring(0, 7);
        assertThat(account.get("/api/drill-calendar/months/" + month).text()).doesNotContain(number);
        assertThat(account.get("/api/drill-calendar/days/" + LocalDate.now(clock).plusDays(60)).text()).doesNotContain(number);
    }

    @Test
    void aCrowdedDayIsShownInPartAndReadPageByPage() {
        LocalDate day = LocalDate.now(clock).plusDays(70);
        List<String> crowd = IntStream.range(0, 6).mapToObj(i -> drill(units.get("e0003"), day)).sorted().toList();
        Account account = district.as("safety.e0003");

        JsonNode month = account.get("/api/drill-calendar/months/" + YearMonth.from(day)).json();
        assertThat(month.get("days").get(day.toString()).asInt()).isEqualTo(6);
        assertThat(month.get("drills").findValuesAsText("number")).filteredOn(crowd::contains).isEqualTo(crowd.subList(0, 4));
        JsonNode second = account.get("/api/drill-calendar/days/" + day + "?size=4&page=1").json();
        assertThat(second.get("total").asInt()).isEqualTo(6);
        assertThat(second.get("items").findValuesAsText("number")).isEqualTo(crowd.subList(4, 6));
    }

    @Test
    void isScheduledByItsUnitAndCancelledByWhoeverIsOverIt() {
        assertThat(district.as("safety.e0001").get("/api/drills/own-units").json().get(0).get("unit").asText()).isEqualTo("e0001");
        assertThat(district.as("leader").get("/api/drills/own-units").json()).isEmpty();
        assertThat(district.as("committee").get("/api/drills/" + number).json().get("actions").toString()).contains("CANCEL");
        assertThat(district.as("leader").get("/api/drills/" + number).json().get("actions")).isEmpty();
    }

    @Test
    void conditionsThatCannotBeReadAreRefusedInWords() {
        Account account = district.as("coordination");

        assertThat(account.get("/api/drills?year=abc").reason()).contains("「年度」");
        assertThat(account.get("/api/drills?measure=none").reason()).contains("「指标」");
        assertThat(account.get("/api/drills?sort=none").reason()).contains("「排序」");
        assertThat(account.get("/api/drills?dueFrom=2026-02-30").status()).isEqualTo(400);
        assertThat(account.get("/api/drill-calendar/months/2026-13").reason()).contains("「月份」");
        assertThat(account.get("/api/drill-calendar/days/2026-02-30").reason()).contains("「日期」");
        assertThat(account.get("/api/drill-calendar/days/2026-02-03?size=0").reason()).contains("「每页条数」");
        assertThat(account.get("/api/drill-figures?by=none").reason()).contains("「分组」");
    }
}
