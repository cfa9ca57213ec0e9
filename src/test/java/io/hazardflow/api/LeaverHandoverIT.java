package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer of street 011 is disabled while he has a task in hand. */
@ApiTest
class LeaverHandoverIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;
    @Autowired
    private IdentityService identity;

    @Test
    void hisTaskAndWhatHeHadWrittenGoToHisColleagueAndTheLeaderConfirms() {
        String leaver = colleague("office.011.leaver");
        String hazard = cases.reported("safety.e0389", "e0389");
        String task = insight.task(hazard, "verify-hazard");
        assertThat(district.as(leaver).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + leaver + "\"}").status())
            .isEqualTo(204);
        assertThat(district.as(leaver).put("/api/tasks/" + task + "/draft", "{\"reason\":\"已到现场看过\"}").status()).isEqualTo(204);

        Answer disabled = district.as("admin").post("/api/accounts/" + leaver + "/disable", "{\"reason\":\"调离街道\"}");
        assertThat(disabled.status()).as("%s", disabled).isEqualTo(200);
        assertThat(disabled.json().path("returnedTasks").asInt()).isEqualTo(1);

        JsonNode form = district.as("office.011").get("/api/tasks/" + task + "/form").json();
        assertThat(form.at("/data/reason").asText()).isEqualTo("已到现场看过");
        assertThat(form.get("restored").asBoolean()).isTrue();
        assertThat(district.as("office.011").delete("/api/tasks/" + task + "/draft").status()).isEqualTo(204);
        assertThat(district.as("office.011").get("/api/tasks/" + task + "/form").json().get("restored").asBoolean()).as("discarded")
            .isFalse();

        JsonNode told = work("streetleader.011");
        assertThat(told.path("title").asText()).endsWith("离岗，有 1 件事项需要接办");
        String confirmation = "/api/tasks/" + told.path("taskId").asText();
        JsonNode shown = district.as("streetleader.011").get(confirmation + "/form").json();
        assertThat(shown.at("/data/returnedTasks/0/caseNumber").asText()).isEqualTo(hazard);
        assertThat(shown.at("/data/returnedTasks/0/step").asText()).isEqualTo("受理核实");
        assertThat(shown.at("/data/reason").asText()).isEqualTo("调离街道");
        assertThat(district.as("office.011").get(confirmation + "/form").status()).isEqualTo(404);
        assertThat(district.as("streetleader.011").post(confirmation + "/submit",
            Door.json(Map.of("successor", "office.011", "note", "由安全办接办，今日内核实"))).status()).isEqualTo(204);

        assertThat(insight.isOver(told.path("caseNumber").asText())).isTrue();
    }

    private JsonNode work(String user) {
        for (JsonNode task : district.as(user).get("/api/work").json().get("tasks")) {
            if (task.path("step").asText().equals("confirm-handover")) {
                return task;
            }
        }
        throw new AssertionError("no handover for " + user);
    }

    private String colleague(String id) {
        User user = identity.newUser(id);
        user.setFirstName("周离岗");
        user.setLastName("");
        user.setPassword("demo");
        ((IdentityServiceImpl) identity).saveUser(user, true);
        identity.createMembership(id, "street-office:011");
        return id;
    }
}
