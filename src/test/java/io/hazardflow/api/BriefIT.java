package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A brief is read by its own unit and by the district. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefIT {

    @Autowired
    private District district;
    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void someBriefs() {
        jdbc.sql("""
            insert into hazardflow.weekly_brief (week, kind, unit, made_at, content)
            select week, kind, unit, now(), jsonb_build_object('week', week, 'unit', unit)
            from (values ('2026-W46'), ('2026-W47')) weeks (week),
                 (values ('DISTRICT', ''), ('STREET', '001'), ('STREET', '002'), ('DEPARTMENT', 'yjj')) units (kind, unit)
            on conflict do nothing""").update();
    }

    @Test
    void eachReadsTheNewestOfHisOwnUnit() {
        JsonNode own = district.as("office.001").get("/api/briefs").json();
        assertThat(own.at("/unit/code").asText()).isEqualTo("001");
        assertThat(own.at("/brief/unit").asText()).isEqualTo("001");
        assertThat(own.at("/brief/week").asText()).isEqualTo(own.at("/weeks/0").asText());
        assertThat(own.get("units")).hasSize(1);
        assertThat(district.as("dept.yjj").get("/api/briefs").json().at("/unit/code").asText()).isEqualTo("yjj");
        assertThat(district.as("leader").get("/api/briefs").json().at("/unit/kind").asText()).isEqualTo("DISTRICT");
        assertThat(district.as("safety.e0001").get("/api/briefs").json().get("units")).isEmpty();
    }

    @Test
    void anEarlierWeekAndAnotherUnitAreReadByWhoeverMay() {
        assertThat(district.as("coordination").get("/api/briefs?week=2026-W46&street=002").json().at("/brief/week").asText()).isEqualTo("2026-W46");
        assertThat(district.as("coordination").get("/api/briefs?department=yjj").json().at("/brief/unit").asText()).isEqualTo("yjj");
        assertThat(district.as("coordination").get("/api/briefs?week=2019-W01").json().get("brief").isNull()).isTrue();
        assertThat(district.as("office.001").get("/api/briefs?street=002").status()).isEqualTo(404);
        assertThat(district.as("office.001").get("/api/briefs?department=yjj").reason()).contains("没有这个部门");
    }

    @Test
    void whatIsNoWeekIsRefusedInWords() {
        assertThat(district.as("coordination").get("/api/briefs?week=2026-47").reason()).contains("「周次」");
        assertThat(district.as("coordination").get("/api/briefs?week=2025-W53").reason()).contains("「周次」");
        assertThat(district.as("coordination").get("/api/briefs?street=001&department=yjj").reason()).contains("「街道」和「部门」");
    }
}
