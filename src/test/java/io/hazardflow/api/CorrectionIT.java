package io.hazardflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case of the wrong enterprise or category is put right, and the wrong enterprise sees nothing of it any more. */
@ApiTest
class CorrectionIT {

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;

    @Test
    void theWrongEnterpriseLosesTheCaseEverywhereAndTheRightOneGetsTheOrderAnew() {
        String number = cases.assigned("grid.001", "e0001");
        String task = insight.task(number, "acknowledge-order");
        String evidence = district.as("office.001").get("/api/hazards/" + number).json().path("beforePhotos").get(0).path("id").asText();
        Account wrong = district.as("safety.e0001");
        assertThat(wrong.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"safety.e0001\"}").status()).isEqualTo(204);
        assertThat(wrong.get("/api/evidence/" + evidence).status()).isEqualTo(200);
        assertThat(wrong.get("/engine-rest/process-instance?businessKey=" + number).json()).isNotEmpty();

        Answer corrected = correct("office.001", number, "{\"enterpriseId\":\"e0002\",\"reason\":\"现场门牌核对有误\"}");
        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);

        for (String user : List.of("safety.e0001", "head.e0001", "staff.e0001")) {
            Account account = district.as(user);
            assertThat(account.get("/api/hazards?q=" + number).items()).isEmpty();
            for (String path : List.of("/api/hazards/" + number, "/api/hazards/" + number + "/timeline", "/api/hazards/" + number + "/reasons",
                "/api/evidence/" + evidence, "/engine-rest/task/" + task)) {
                assertThat(account.get(path).status()).as("%s %s", user, path).isEqualTo(404);
            }
            assertThat(account.get("/api/work").text()).doesNotContain(number);
            assertThat(account.get("/engine-rest/task?processInstanceBusinessKey=" + number).json()).isEmpty();
            assertThat(account.get("/engine-rest/process-instance?businessKey=" + number).json()).isEmpty();
            assertThat(account.get("/engine-rest/history/process-instance?processInstanceBusinessKey=" + number).json()).isEmpty();
        }
        assertThat(district.as("safety.e0002").get("/api/hazards/" + number).status()).isEqualTo(200);
        assertThat(insight.events(number, "assignment-returned")).isEqualTo(1);
        cases.submit(Door.API, "office.001", number, "assign-rectification", cases.order());
        cases.submit(Door.API, "safety.e0002", number, "acknowledge-order", cases.acknowledgement());

        JsonNode event = timeline(number, "corrected");
        assertThat(event.path("stepLabel").asText()).isEqualTo("更正");
        assertThat(event.path("document").path("enterpriseBefore").path("value").asText()).isNotBlank()
            .isNotEqualTo(event.path("document").path("enterpriseAfter").path("value").asText());
        assertThat(correct("office.001", number, "{\"enterpriseId\":\"e0001\",\"reason\":\"再次核对门牌\"}").reason())
            .contains("签收后不能更正企业");
    }

    @Test
    void aTaskOfTheWrongEnterpriseGoesToTheSamePostOfTheRightOne() {
        String number = cases.reported("grid.001", "e0001");
        cases.submit(Door.API, "office.001", number, "verify-hazard", Cases.with(cases.verification(),
            Map.of("subGrade", "G0", "onSiteFixable", true)));
        String task = insight.task(number, "fix-on-site");
        assertThat(district.as("safety.e0001").get("/api/tasks/" + task + "/form").status()).isEqualTo(200);

        assertThat(correct("office.001", number, "{\"enterpriseId\":\"e0002\",\"reason\":\"现场门牌核对有误\"}").status()).isEqualTo(200);
        assertThat(district.as("safety.e0001").get("/api/tasks/" + task + "/form").status()).isEqualTo(404);
        cases.submit(Door.API, "safety.e0002", number, "fix-on-site", cases.feedback("safety.e0002"));
        assertThat(insight.state(number)).isEqualTo("REVIEWING");
    }

    @Test
    void theCategoryIsCorrectedUntilTheClosureAndByThoseInChargeOnly() {
        String number = cases.closing("e0001");
        String category = district.as("office.001").get("/api/hazards/" + number).json().path("category").asText();
        String other = "JC13".equals(category) ? "XC11" : "JC13";
        String change = "{\"category\":\"" + other + "\",\"reason\":\"类别选择有误\"}";

        assertThat(correct("safety.e0001", number, change).status()).isEqualTo(403);
        assertThat(correct("grid.001", number, change).status()).isEqualTo(403);
        assertThat(correct("office.002", number, change).status()).isEqualTo(404);
        assertThat(correct("office.001", number, "{\"category\":\"" + other + "\",\"reason\":\"\"}").reason()).contains("更正理由");
        assertThat(correct("office.001", number, "{\"reason\":\"类别选择有误\"}").status()).isEqualTo(400);
        assertThat(correct("office.001", number, "{\"category\":\"ZZ99\",\"reason\":\"类别选择有误\"}").reason()).contains("不在隐患分类中");
        assertThat(correct("dept.yjj", number, change).status()).isEqualTo(200);
        assertThat(district.as("office.001").get("/api/hazards/" + number).json().path("category").asText()).isEqualTo(other);

        cases.submit(Door.API, "office.001", number, "approve-closure", cases.closure());
        assertThat(correct("office.001", number, "{\"category\":\"" + category + "\",\"reason\":\"类别选择有误\"}").status()).isEqualTo(409);
    }

    @Test
    void theReasonsOfACaseNameTheirRows() {
        String number = cases.assigned("grid.001", "e0001");
        JsonNode reasons = district.as("safety.e0001").get("/api/hazards/" + number + "/reasons").json();

        assertThat(reasons).extracting(reason -> reason.path("subject").asText()).contains("LEVEL", "DEPARTMENT", "DEADLINE", "HOLDER");
        assertThat(reasons).filteredOn(reason -> "DEADLINE".equals(reason.path("subject").asText())).singleElement()
            .satisfies(reason -> assertThat(reason.path("row").path("rule").asText()).isEqualTo("deadline-g1"));
    }

    private Answer correct(String user, String number, String body) {
        return district.as(user).post("/api/hazards/" + number + "/correction", body);
    }

    private JsonNode timeline(String number, String step) {
        for (JsonNode entry : district.as("office.001").get("/api/hazards/" + number + "/timeline").json()) {
            if (step.equals(entry.path("step").asText())) {
                return entry;
            }
        }
        throw new AssertionError("no " + step);
    }
}
