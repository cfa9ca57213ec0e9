package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class OperationsIT {

    private static final List<String> ORDINARY = List.of("safety.e0001", "office.001", "coordination", "leader");

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLedgerVerifiesAndTheListIsRebuiltFromItToTheLetter() {
        String closed = cases.closing("e0010");
        cases.submit(Door.API, "office.001", closed, "approve-closure", cases.closure());
        cases.verified("grid.001", "e0010");
        Account admin = district.as("admin");
        String hazards = rows("hazard");
        String uses = rows("evidence_use");
        assertThat(hazards).contains(closed);

        Answer verification = admin.get("/api/ledger/verification");
        assertThat(verification.status()).isEqualTo(200);
        assertThat(verification.json().findValues("findings")).allMatch(findings -> findings.isEmpty());
        Answer rebuilt = admin.post("/api/ledger/rebuild", "");
        assertThat(rebuilt.status()).isEqualTo(200);
        assertThat(rebuilt.json().get("events").asLong())
            .isEqualTo(jdbc.sql("select count(*) from hazardflow.ledger_event").query(Long.class).single());
        assertThat(rows("hazard")).isEqualTo(hazards);
        assertThat(rows("evidence_use")).isEqualTo(uses);
    }

    @Test
    void theLedgersCommandsAreForAdministrators() {
        String before = rows("hazard");
        assertThat(ORDINARY).allSatisfy(user -> {
            assertThat(district.as(user).get("/api/ledger/verification").status()).isEqualTo(403);
            assertThat(district.as(user).post("/api/ledger/rebuild", "").status()).isEqualTo(403);
        });
        assertThat(district.stranger().get("/api/ledger/verification").status()).isEqualTo(401);
        assertThat(rows("hazard")).isEqualTo(before);
    }

    @Test
    void theHealthOfANodeIsOpenAndItsMetricsAreForAdministrators() {
        assertThat(district.stranger().get("/actuator/health/liveness").json().get("status").asText()).isEqualTo("UP");
        assertThat(district.stranger().get("/actuator/health/readiness").json().get("status").asText()).isEqualTo("UP");
        assertThat(district.stranger().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(ORDINARY).allSatisfy(user -> assertThat(district.as(user).get("/actuator/prometheus").status()).isEqualTo(403));
        assertThat(district.as("admin").get("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
        assertThat(district.as("admin").get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void theDescriptionOfTheInterfaceIsServedToWhoeverIsSignedIn() {
        assertThat(district.stranger().get("/api/openapi").status()).isEqualTo(401);
        assertThat(district.as("staff.e0001").get("/api/openapi").json().get("paths").fieldNames()).toIterable()
            .contains("/api/hazards", "/api/hazards/{number}", "/api/tasks/{taskId}/submit", "/api/evidence")
            .noneMatch(path -> path.startsWith("/engine-rest"));
    }

    private String rows(String table) {
        return jdbc.sql("select coalesce(string_agg(r::text, E'\\n' order by r::text), '') from hazardflow." + table + " r")
            .query(String.class).single();
    }
}
