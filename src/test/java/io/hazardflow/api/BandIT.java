package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bands are set by the coordination with a reason; alerts are seen by those whose indicator it is. */
@ApiTest
class BandIT {

    private static final String BAND = """
        {"indicator":"REJECTION","kind":"STREET","span":"QUARTER","high":0.3,"margin":0.02,"least":10,"basis":"区安委办通知","reason":"%s"}""";

    @Autowired
    private District district;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from hazardflow.indicator_band where indicator = 'REJECTION'").update();
        jdbc.sql("delete from hazardflow.indicator_alert").update();
    }

    @Test
    void aBandIsSetChangedAndEndedWithAReasonThatIsRecorded() {
        JsonNode set = district.as("coordination").post("/api/bands", BAND.formatted("退回偏多")).json();
        JsonNode row = row(set);
        assertThat(row.at("/band/high").asDouble()).isEqualTo(0.3);
        assertThat(row.get("label").asText()).isEqualTo("退回率");
        assertThat(row.get("effective").asBoolean()).isTrue();
        assertThat(jdbc.sql("select detail from hazardflow.audit_entry where target = '指标控制范围：退回率（街道）' order by id desc limit 1")
            .query(String.class).single()).contains("上限 0.3", "退回偏多");

        String id = row.at("/band/id").asText();
        assertThat(district.as("admin").delete("/api/bands/" + id, "{\"reason\":\"\"}").reason()).contains("「原因」");
        JsonNode ended = district.as("admin").delete("/api/bands/" + id, "{\"reason\":\"不再比对\"}").json();
        assertThat(row(ended).get("effective").asBoolean()).isFalse();
        assertThat(district.as("admin").delete("/api/bands/" + id, "{\"reason\":\"不再比对\"}").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        Account account = district.as("coordination");
        assertThat(account.post("/api/bands", BAND.formatted("")).reason()).contains("「原因」");
        assertThat(account.post("/api/bands", BAND.formatted("x").replace("REJECTION", "NOTHING")).reason()).contains("「指标」");
        assertThat(account.post("/api/bands", BAND.formatted("x").replace("0.3", "\"高\"")).reason()).contains("「上限」");
        assertThat(account.post("/api/bands", BAND.formatted("x").replace("STREET", "CITY")).reason()).contains("「适用对象」");
        assertThat(account.post("/api/bands", "{}").status()).isEqualTo(400);
        assertThat(account.delete("/api/bands/x", "{\"reason\":\"不再比对\"}").status()).isEqualTo(404);
        assertThat(district.as("office.001").get("/api/bands").status()).isEqualTo(403);
    }

    @Test
    void anAlertIsSeenByItsUnitAndTheDistrict() {
        jdbc.sql("""
            insert into hazardflow.indicator_alert (indicator, kind, unit, side, high, period_from, period_to, numerator, denominator, value, left_at,
                left_value, checked_at)
            values ('REJECTION', 'STREET', '001', 'HIGH', 0.3, current_date - 89, current_date, 4, 10, 0.4, now(), 0.4, now())""").update();
        assertThat(outside("office.001")).isEqualTo(1);
        assertThat(outside("coordination")).isEqualTo(1);
        assertThat(outside("office.002")).isZero();
        assertThat(outside("dept.yjj")).isZero();
        assertThat(outside("safety.e0001")).isZero();
        JsonNode alert = district.as("office.001").get("/api/indicators/alerts").json().at("/outside/0");
        assertThat(alert.get("label").asText()).isEqualTo("退回率");
        assertThat(alert.get("unitName").asText()).isEqualTo("大王庄");
    }

    private int outside(String user) {
        return district.as(user).get("/api/indicators/alerts").json().get("outside").size();
    }

    private static JsonNode row(JsonNode shown) {
        return StreamSupport.stream(shown.get("rows").spliterator(), false).filter(row -> row.at("/band/indicator").asText().equals("REJECTION"))
            .findFirst().orElseThrow();
    }
}
