package io.hazardflow.api;

import static io.hazardflow.api.Cases.ENTERPRISE;
import static io.hazardflow.api.Cases.GRID;
import static io.hazardflow.api.Cases.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ProcedureIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;

    @Test
    void anEnterpriseOpensAnExtensionTakesItBackOpensItAgainAndSendsIt() {
        String number = cases.rectifying("e0001");
        String path = "/api/hazards/" + number + "/procedures";
        assertThat(standing(ENTERPRISE, path).get("mayOpen").asBoolean()).isTrue();
        assertThat(standing(GRID, path).get("refusal").asText()).isEqualTo("由整改单位申请");
        assertThat(district.as(STREET).post(path + "/deadline-extension", "{}").status()).isEqualTo(409);

        Answer opened = district.as(ENTERPRISE).post(path + "/deadline-extension", "{}");
        assertThat(opened.status()).as("%s", opened).isEqualTo(200);
        String task = opened.json().get("taskId").asText();
        JsonNode form = district.as(ENTERPRISE).get("/api/tasks/" + task + "/form").json();
        assertThat(form.get("formId").asText()).isEqualTo("request-extension");
        assertThat(form.at("/data/limits").asText()).contains("最多 1 次");
        assertThat(standing(ENTERPRISE, path).get("open").asBoolean()).isTrue();
        assertThat(standing(ENTERPRISE, path).get("withdrawable").asBoolean()).isTrue();
        assertThat(standing(STREET, path).get("withdrawable").asBoolean()).isFalse();
        assertThat(district.as(STREET).delete(path + "/deadline-extension", "{}").status()).isEqualTo(403);
        assertThat(district.as(ENTERPRISE).delete(path + "/deadline-extension", "{}").status()).isEqualTo(204);
        assertThat(standing(ENTERPRISE, path).get("open").asBoolean()).isFalse();
        assertThat(district.as(ENTERPRISE).delete(path + "/deadline-extension", "{}").status()).isEqualTo(409);

        district.as(ENTERPRISE).post(path + "/deadline-extension", "{}");
        cases.submit(Door.API, ENTERPRISE, number, "request-extension", Map.of("newDeadline", Cases.today().plusDays(10).toString(),
            "reasonCode", "PROCUREMENT", "reason", "更换的防火门须定制，厂家月初到货", "evidence", List.of(cases.photo(ENTERPRISE)),
            "extraControls", "专人每日巡查，通道不堆物"));
        assertThat(district.as(ENTERPRISE).delete(path + "/deadline-extension", "{}").status()).as("sent is sent").isIn(403, 409);
        JsonNode hazard = district.as(ENTERPRISE).get("/api/hazards/" + number).json();
        assertThat(hazard.at("/extension/state").asText()).isEqualTo("REQUESTED");
        cases.submit(Door.API, "dept.yjj", number, "decide-extension", Map.of("decision", "GRANT",
            "deadline", Cases.today().plusDays(9).toString(), "reason", "情况属实，同意延期"));
        JsonNode seen = district.as("dept.yjj").get("/api/hazards/" + number).json();
        assertThat(seen.at("/extension/decidedByMe").asBoolean()).isTrue();
        assertThat(seen.at("/extension/count").asInt()).isEqualTo(1);
    }

    private JsonNode standing(String user, String path) {
        return StreamSupport.stream(district.as(user).get(path).json().spliterator(), false)
            .filter(one -> one.get("key").asText().equals("deadline-extension")).findFirst().orElseThrow();
    }
}
