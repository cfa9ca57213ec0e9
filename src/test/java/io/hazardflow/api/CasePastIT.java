package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose clock, as of that day, implausible sequences and the chain of a case over HTTP: the scope, and what is refused. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePastIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private JdbcClient jdbc;

    private String number;
    private String past;

    @BeforeAll
    void aCaseThatMovedOnAfterAMoment() throws InterruptedException {
        number = cases.verified(Cases.GRID, "e0001");
        Thread.sleep(1_100);
        past = OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
        Thread.sleep(1_100);
        cases.submit(Door.API, Cases.STREET, number, "assign-rectification", cases.order());
        cases.reported(Cases.ENTERPRISE, "e0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0001", "office.001", "dept.yjj", "coordination"})
    void whoSeesTheCaseSeesItsClockItsChainAndItsPast(String user) {
        Account account = district.as(user);

        JsonNode clock = account.get("/api/hazards/" + number + "/clock").json();
        long parts = 0;
        for (JsonNode part : clock.get("parts")) {
            parts += part.get("seconds").asLong();
        }
        assertThat(parts).isEqualTo(clock.get("seconds").asLong());
        assertThat(account.get("/api/hazards/" + number + "/chain").json().get("intact").asBoolean()).isTrue();
        JsonNode then = account.get("/api/as-of/hazards/" + number + "?at=" + past).json();
        assertThat(then.get("row").get("state").asText()).isEqualTo("TRIAGED");
        assertThat(then.get("row").get("stateNow").asText()).isEqualTo("ASSIGNED");
        assertThat(then.get("row").get("stepLabel").asText()).isEqualTo("分派整改");
        assertThat(then.get("row").get("deadline").isNull()).isTrue();
        assertThat(then.get("timeline").findValuesAsText("step")).contains("verify-hazard").doesNotContain("assign-rectification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.e0002", "office.002", "dept.mzj", "expert"})
    void whoDoesNotSeeTheCaseSeesNothingOfIt(String user) {
        Account account = district.as(user);

        assertThat(account.get("/api/hazards/" + number + "/clock").status()).isEqualTo(404);
        assertThat(account.get("/api/hazards/" + number + "/chain").status()).isEqualTo(404);
        assertThat(account.get("/api/as-of/hazards/" + number + "?at=" + past).status()).isEqualTo(404);
        assertThat(account.get("/api/as-of/hazards?size=200&at=" + past).json().get("items").findValuesAsText("number")).doesNotContain(number);
    }

    @Test
    void theListOfThenHasWhatWasReportedAndNotWhatCameAfter() {
        JsonNode then = district.as("office.001").get("/api/as-of/hazards?size=200&street=001&at=" + past).json();
        long later = jdbc.sql("select count(*) from hazardflow.hazard where street = '001' and reported_at > cast(? as timestamptz)")
            .param(past + "+08:00").query(Long.class).single();

        assertThat(later).isPositive();
        assertThat(then.get("items").findValuesAsText("number")).contains(number).hasSize(Math.min(200, then.get("total").asInt()));
        assertThat(then.get("total").asLong()).isEqualTo(jdbc.sql("select count(*) from hazardflow.hazard where street = '001'").query(Long.class)
            .single() - later);
        assertThat(district.as("office.001").get("/api/as-of/hazards?state=CLOSED&street=001&at=" + past).json().get("items")
            .findValuesAsText("number"))
            .doesNotContain(number);
        assertThat(district.as("coordination").get("/api/as-of/indicators?at=" + past).json().get("items")).isNotEmpty();
    }

    @Test
    void aCaseThatWasNotReportedThenIsNotFoundInWords() {
        Answer answer = district.as("coordination").get("/api/as-of/hazards/" + number + "?at=2020-01-01T09:00");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.reason()).contains("「时刻」早于").contains(number);
    }

    @ParameterizedTest
    @CsvSource({"/api/as-of/hazards,「时刻」须填写", "/api/as-of/hazards?at=yesterday,「时刻」须是日期和时间", "/api/as-of/hazards?at=2026-02-30T10:00,「时刻」须是日期和时间",
        "/api/as-of/hazards?at=2999-01-01T10:00,「时刻」不能晚于现在", "/api/as-of/hazards?at=1999-01-01T10:00,「时刻」须在 2000 年以后",
        "/api/as-of/hazards?at=2026-01-01T10:00&street=999,「街道」", "/api/as-of/hazards?at=2026-01-01T10:00&state=GONE,「状态」",
        "/api/as-of/hazards?at=2026-01-01T10:00&level=HIGH,「级别」", "/api/as-of/hazards?at=2026-01-01T10:00&size=0,「每页条数」",
        "/api/as-of/indicators?at=2026-01-01T10:00&from=2026-01-02&to=2026-01-03,「开始日期」不能晚于「时刻」",
        "/api/as-of/indicators?at=2026-01-01T10:00&from=x,「开始日期」须是日期", "/api/clock?from=x,「开始日期」须是日期", "/api/clock?street=999,「街道」",
        "/api/clock?from=2026-02-02&to=2026-02-01,「结束日期」不能早于开始日期", "/api/clock?level=HIGH,「级别」", "/api/clock/cases?party=NOBODY,「哪一方」",
        "/api/clock/cases?page=-1,「页码」", "/api/implausible?kind=NONE,「类别」", "/api/implausible?from=2024-01-01&to=2026-01-01,「起止日期」最长",
        "/api/implausible/kinds?from=2026-02-02&to=2026-02-01,「开始日期」不能晚于「结束日期」"})
    void whatCannotBeReadIsRefusedInWords(String path, String words) {
        Answer answer = district.as("coordination").get(path);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.reason()).contains(words);
    }

    @Test
    void aFindingIsLookedAtByWhoSeesItOnly() {
        Account office = district.as("office.001");
        String closed = cases.closing("e0001");
        JsonNode quick = office.get("/api/implausible?kind=QUICK_FEEDBACK&size=200").json();
        JsonNode row = null;
        for (JsonNode one : quick.get("items")) {
            row = one.get("reference").asText().equals(closed) ? one : row;
        }
        assertThat(row).isNotNull();
        String body = "{\"kind\":\"QUICK_FEEDBACK\",\"reference\":\"%s\",\"at\":\"%s\",\"note\":\"%s\"}";
        String right = body.formatted(closed, row.get("at").asText(), "已与网格员核实");

        assertThat(office.post("/api/implausible/looks", right).status()).isEqualTo(201);
        assertThat(district.as("office.002").post("/api/implausible/looks", right).status()).isEqualTo(404);
        assertThat(district.as("safety.e0001").post("/api/implausible/looks", right).status()).isEqualTo(403);
        assertThat(office.post("/api/implausible/looks", body.formatted(closed, row.get("at").asText(), " ")).reason()).contains("「看到的情况」");
        assertThat(office.post("/api/implausible/looks", "{}").reason()).contains("「类别」");
        assertThat(office.get("/api/implausible?kind=QUICK_FEEDBACK&size=200").text()).contains("已与网格员核实");
    }
}
