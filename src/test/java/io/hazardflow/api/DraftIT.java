package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class DraftIT {

    private static final String START = "/api/start-forms/hazard-rectification";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;

    @Test
    void aHalfFilledTaskFormComesBackToItsWriterOnlyUntilItIsSent() {
        String number = cases.reported("grid.001", "e0007");
        String task = "/api/tasks/" + insight.task(number, "verify-hazard");
        Account office = district.as("office.001");
        assertThat(office.get(task + "/form").json().get("restored").asBoolean()).isFalse();

        assertThat(office.put(task + "/draft", "{\"result\":\"INVALID\",\"reason\":\"半\"}").status()).isEqualTo(204);
        JsonNode form = office.get(task + "/form").json();
        assertThat(form.get("restored").asBoolean()).isTrue();
        assertThat(form.at("/data/reason").asText()).isEqualTo("半");
        assertThat(form.at("/data/level").asText()).as("prefilled").isEqualTo("GENERAL");
        assertThat(form.get("caseNumber").asText()).isEqualTo(number);
        assertThat(district.as("safety.e0007").put(task + "/draft", "{}").status()).isEqualTo(404);
        assertThat(district.as("office.002").get(task + "/form").status()).isEqualTo(404);
        assertThat(office.post(task + "/submit", "{\"result\":\"INVALID\",\"reason\":\"半\"}").status()).isEqualTo(400);
        assertThat(office.get(task + "/form").json().get("restored").asBoolean()).as("after a refusal").isTrue();

        assertThat(office.delete(task + "/draft").status()).isEqualTo(204);
        assertThat(office.get(task + "/form").json().get("restored").asBoolean()).isFalse();
    }

    @Test
    void colleaguesDoNotReadEachOthersDrafts() {
        String number = cases.reviewing("e0007");
        String task = "/api/tasks/" + insight.task(number, "review-rectification");
        district.as("grid.001").put(task + "/draft", "{\"opinion\":\"甲的草稿\"}");

        assertThat(district.as("grid.001.2").get(task + "/form")).satisfies(form -> {
            assertThat(form.json().get("restored").asBoolean()).isFalse();
            assertThat(form.text()).doesNotContain("甲的草稿");
        });
    }

    @Test
    void aReportsDraftIsGoneOnceItIsSent() {
        Account staff = district.as("staff.e0007");
        staff.put(START + "/draft", "{\"location\":\"三层\"}");
        assertThat(staff.get(START).json().at("/data/location").asText()).isEqualTo("三层");
        assertThat(staff.get(START).json().get("restored").asBoolean()).isTrue();
        assertThat(district.as("head.e0007").get(START).json().get("restored").asBoolean()).isFalse();

        cases.reported("staff.e0007", "e0007");
        assertThat(staff.get(START).json().get("restored").asBoolean()).isFalse();
    }

    @Test
    void whatIsNoDocumentIsNoDraft() {
        Account staff = district.as("staff.e0008");

        assertThat(staff.put(START + "/draft", "[1]").status()).isEqualTo(400);
        assertThat(staff.put(START + "/draft", "{\"location\":").status()).isEqualTo(400);
        assertThat(staff.put(START + "/draft", "{\"location\":\"" + "长".repeat(100_000) + "\"}")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.reason()).contains("256 KB");
        });
        assertThat(staff.get(START).json().get("restored").asBoolean()).isFalse();
    }

    @Test
    void theFormSaysWhoComesNextAndByWhenEvenWhileItIsHalfFilled() {
        String number = cases.reviewing("e0007");
        String next = "/api/tasks/" + insight.task(number, "review-rectification") + "/next";

        assertThat(district.as("grid.001").post(next, "{}").status()).isEqualTo(204);
        JsonNode step = district.as("grid.001").post(next, "{\"conclusion\":\"PASS\"}").json();
        assertThat(step.get("step").asText()).isEqualTo("销号审批");
        assertThat(step.get("who").asText()).contains("街道安全办");
        assertThat(step.get("by").asText()).isNotEmpty();
        assertThat(district.as("grid.001").post(next, "{\"conclusion\":\"FAIL\",\"newDeadline\":\"2026-1\"}")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("by").isNull()).isTrue();
        });
    }
}
