package io.hazardflow.api;

import static io.hazardflow.api.Cases.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class WaysAroundTheFormIT {

    private static final String START = "/process-definition/key/hazard-rectification/start";
    private static final String FORGED = "{\"variables\":{\"verification\":{\"type\":\"String\",\"value\":\"INVALID\"}}}";

    @Autowired
    private District district;
    @Autowired
    private Cases cases;
    @Autowired
    private Insight insight;

    private record Way(String method, String path, String body) {
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = Mode.EXCLUDE, names = "API")
    void anOrdinaryRoleTakesAStepByItsFormOrNotAtAll(Door door) {
        String number = cases.reported("grid.001", "e0001");
        String task = insight.task(number, "verify-hazard");
        String instance = insight.instance(number);
        String engine = door == Door.TASKLIST ? "/camunda/api/engine/engine/default" : "/engine-rest";
        Insight.Standing before = insight.standing(number);
        long all = insight.cases();
        List<Way> ways = List.of(
            new Way("POST", "/task/" + task + "/complete", FORGED),
            new Way("POST", "/task/" + task + "/resolve", FORGED),
            new Way("POST", "/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}"),
            new Way("POST", "/task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
            new Way("POST", "/task/" + task + "/assignee", "{\"userId\":\"office.001\"}"),
            new Way("POST", "/task/" + task + "/delegate", "{\"userId\":\"office.002\"}"),
            new Way("POST", "/task/" + task + "/identity-links", "{\"userId\":\"office.002\",\"type\":\"candidate\"}"),
            new Way("POST", "/task/" + task + "/variables", "{\"modifications\":{\"verification\":{\"value\":\"INVALID\"}}}"),
            new Way("PUT", "/task/" + task + "/variables/verification", "{\"type\":\"String\",\"value\":\"INVALID\"}"),
            new Way("PUT", "/task/" + task, "{\"priority\":1}"),
            new Way("DELETE", "/task/" + task, ""),
            new Way("POST", "/task/create", "{\"name\":\"x\"}"),
            new Way("PUT", "/process-instance/" + instance + "/variables/verification", "{\"type\":\"String\",\"value\":\"INVALID\"}"),
            new Way("POST", "/process-instance/" + instance + "/variables", "{\"modifications\":{\"level\":{\"value\":\"GENERAL\"}}}"),
            new Way("POST", "/process-instance/" + instance + "/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"approve-closure\"}]}"),
            new Way("PUT", "/process-instance/" + instance + "/suspended", "{\"suspended\":true}"),
            new Way("DELETE", "/process-instance/" + instance, ""),
            new Way("PUT", "/execution/" + instance + "/localVariables/level", "{\"value\":\"GENERAL\"}"),
            new Way("POST", "/execution/" + instance + "/signal", "{}"),
            new Way("POST", START, "{}"),
            new Way("POST", "/process-definition/key/hazard-rectification/restart", "{}"),
            new Way("POST", "/message", "{\"messageName\":\"x\",\"businessKey\":\"" + number + "\"}"),
            new Way("POST", "/signal", "{\"name\":\"x\"}"),
            new Way("POST", "/deployment/create", "{}"),
            new Way("POST", "/migration/execute", "{}"));
        Account office = door.of(district, STREET);

        assertThat(ways).allSatisfy(way -> {
            Answer answer = send(office, way.method(), engine + way.path(), way.body());
            assertThat(answer.status()).as("%s: %s", way, answer).isEqualTo(403);
            assertThat(answer.reason()).containsAnyOf("您的岗位不能执行此操作", "只随应用程序一起部署");
        });
        assertThat(insight.standing(number)).isEqualTo(before);
        assertThat(insight.cases()).isEqualTo(all);
        cases.submit(door, STREET, number, "verify-hazard", cases.verification());
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = Mode.EXCLUDE, names = "API")
    void noAdministratorCompletesAStepOrStartsACaseWithoutItsForm(Door door) {
        String number = cases.reported("grid.001", "e0001");
        String task = insight.task(number, "verify-hazard");
        String engine = door == Door.TASKLIST ? "/camunda/api/engine/engine/default" : "/engine-rest";
        Insight.Standing before = insight.standing(number);
        long all = insight.cases();
        Account admin = door.of(district, "admin");
        List<Way> ways = List.of(
            new Way("POST", "/task/" + task + "/complete", FORGED),
            new Way("POST", "/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}"),
            new Way("POST", "/task/" + task + "/submit-form", FORGED),
            new Way("POST", "/task/" + task + "/submit-form", "{\"variables\":{}}"),
            new Way("POST", START, "{}"),
            new Way("POST", START, "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"approve-closure\"}]}"),
            new Way("POST", "/process-definition/key/hazard-rectification/submit-form", "{\"variables\":{}}"),
            new Way("POST", "/process-definition/key/hazard-rectification/submit-form", FORGED));

        assertThat(ways).allSatisfy(way -> {
            Answer answer = send(admin, way.method(), engine + way.path(), way.body());
            assertThat(answer.status()).as("%s: %s", way, answer).isEqualTo(400);
            assertThat(answer.reason()).as("%s", way).containsPattern("表单|岗位");
        });
        assertThat(insight.standing(number)).isEqualTo(before);
        assertThat(insight.cases()).isEqualTo(all);
    }

    @Test
    void anAdministratorTakesNoDecisionOfThePosts() {
        String number = cases.reported("grid.001", "e0001");
        Insight.Standing before = insight.standing(number);

        for (Door door : Door.values()) {
            Answer answer = cases.attempt(door, "admin", number, "verify-hazard", cases.verification());
            assertThat(answer.status()).as("%s", answer).isBetween(400, 409);
            assertThat(answer.reason()).contains("岗位");
        }
        assertThat(insight.standing(number)).isEqualTo(before);
    }

    @Test
    void aTaskIsClaimedForOneselfOnly() {
        String number = cases.reported("grid.001", "e0001");
        String task = insight.task(number, "verify-hazard");

        Answer forAnother = district.as(STREET).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"office.002\"}");
        assertThat(forAnother.status()).as("%s", forAnother).isBetween(400, 409);
        assertThat(district.as("office.002").get("/engine-rest/task/" + task).status()).isNotEqualTo(200);
        assertThat(district.as(STREET).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"office.001\"}").status()).isEqualTo(204);
        assertThat(district.as(STREET).post("/engine-rest/task/" + task + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(district.as(STREET).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"office.002\"}").status()).isEqualTo(400);
    }

    @Test
    void anAdministratorGivesATaskToItsPostOnly() {
        String number = cases.reported("grid.001", "e0001");
        String task = insight.task(number, "verify-hazard");
        Account admin = district.as("admin");

        Answer outside = admin.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"office.002\"}");
        assertThat(outside.status()).as("%s", outside).isEqualTo(400);
        assertThat(outside.reason()).contains("任务只能交给其岗位的人员办理");
        assertThat(district.as("office.002").get("/api/hazards/" + number).status()).isEqualTo(404);
        assertThat(admin.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"office.001\"}").status()).isEqualTo(204);
    }

    private static Answer send(Account account, String method, String path, String body) {
        return switch (method) {
            case "POST" -> account.post(path, body);
            case "PUT" -> account.put(path, body);
            default -> account.delete(path);
        };
    }
}
